import { useCallback } from 'react';
import { readAcknowledgement } from '../../../acts/submissions/acknowledged.ts';
import { readFeedback, type ReadFeedback } from '../../../acts/feedback/told.ts';
import { latest, readDescriptions } from '../../../acts/submissions/describe.ts';
import type { Session } from '../../../acts/session.ts';
import { readCopy } from '../../../acts/submissions/kept-copy.ts';
import { markItems, type ItemMarks } from '../../../acts/submissions/marks.ts';
import { readTalk } from '../../../acts/submissions/talk.ts';
import type { ItemId, SubmissionId } from '../../../domain/basis/id.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import { ok, refuse } from '../../../domain/basis/result.ts';
import type { Book } from '../../../paper/chain/book.ts';
import type { Submission } from '../../../paper/chain/party.ts';
import { entryOf, type ToldFeedback } from '../../../ui/feedback/told.tsx';
import { ItemMarked } from '../../../ui/submissions/item-mark.tsx';
import { useAsked } from '../../account/use-asked.ts';
import { useParty } from './use-party.ts';

/** The items that a feedback names. */
export const itemsTold = ({ entries }: ReadFeedback): readonly ItemId[] =>
  entries.flatMap(({ items }) => items ?? []);

/** The copy that was kept, with what an individual has said since. */
const readCopyNow = async (session: Session, book: Book, submission: Submission) => {
  const copy = await readCopy(session, book, submission);
  if (!copy.ok || copy.value === undefined) return copy;
  const later = await readDescriptions(session, book, submission.id);
  if (!later.ok) return later;
  const { whole, items } = copy.value;
  return ok({ whole: { ...whole, defaults: latest(whole.defaults, later.value) }, items });
};

/** Everything of one submission that the party can open, each verified on the way. */
export const useSubmission = (book: Book | undefined, id: SubmissionId | undefined) => {
  const { session } = useParty();
  return useAsked(
    useCallback(async () => {
      if (book?.party === undefined || id === undefined) return ok(undefined);
      const submission = book.party.submissions.get(id);
      if (submission === undefined) return refuse('absent');
      const copy = await readCopyNow(session, book, submission);
      if (!copy.ok) return copy;
      const talk = await readTalk(session, book.party, id);
      if (!talk.ok) return talk;
      const acknowledgement = await readAcknowledgement(session, book, id);
      if (!acknowledgement.ok) return acknowledgement;
      const all = await readFeedback(session, book);
      if (!all.ok) return all;
      const told = all.value.filter(({ submission: of }) => of === id);
      const marks = await markItems(submission, copy.value, [
        ...talk.value.flatMap(({ question }) => question.item ?? []),
        ...(acknowledgement.value?.body.damaged ?? []).map(({ item }) => item),
        ...told.flatMap(itemsTold),
      ]);
      return ok({
        copy: copy.value,
        marks,
        talk: talk.value,
        acknowledgement: acknowledgement.value,
        told,
      });
    }, [session, book, id]),
  );
};

/** A feedback as it is drawn, with its items as the provider knows them. */
export const toldOf = (
  { id, releasedAt, entries }: ReadFeedback,
  marks: ItemMarks,
  depositedAt: Moment,
): ToldFeedback => ({
  id,
  releasedAt,
  entries: entries.map((each) =>
    entryOf(each, (item) => {
      const mark = marks.get(item);
      return mark && <ItemMarked item={item} mark={mark} depositedAt={depositedAt} />;
    }),
  ),
});
