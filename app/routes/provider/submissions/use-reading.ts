import { useCallback } from 'react';
import { readAcknowledgement } from '../../../acts/submissions/acknowledged.ts';
import { readFeedback, type ReadFeedback } from '../../../acts/feedback/told.ts';
import { readCopy } from '../../../acts/submissions/kept-copy.ts';
import { readTalk } from '../../../acts/submissions/talk.ts';
import type { SubmissionId } from '../../../domain/basis/id.ts';
import { ok, refuse } from '../../../domain/basis/result.ts';
import type { Book } from '../../../paper/chain/book.ts';
import type { FileName } from '../../../paper/documents/submissions.ts';
import { entryOf, type ToldFeedback } from '../../../ui/feedback/told.tsx';
import { useAsked } from '../../account/use-asked.ts';
import { useParty } from './use-party.ts';

const nameOf = (name: FileName | null): string | undefined => name?.text;

/** Everything of one submission that the party can open, each verified on the way. */
export const useSubmission = (book: Book | undefined, id: SubmissionId | undefined) => {
  const { session } = useParty();
  return useAsked(
    useCallback(async () => {
      if (book?.party === undefined || id === undefined) return ok(undefined);
      const submission = book.party.submissions.get(id);
      if (submission === undefined) return refuse('absent');
      const copy = await readCopy(session, book, submission);
      if (!copy.ok) return copy;
      const talk = await readTalk(session, book.party, id);
      if (!talk.ok) return talk;
      const acknowledgement = await readAcknowledgement(session, book, id);
      if (!acknowledgement.ok) return acknowledgement;
      const told = await readFeedback(session, book);
      if (!told.ok) return told;
      const names = new Map(
        copy.value?.items.map((item) => [
          item.id,
          nameOf(item.fields.path.value ?? item.fields.name.value) ?? '',
        ]),
      );
      return ok({
        copy: copy.value,
        names,
        talk: talk.value,
        acknowledgement: acknowledgement.value,
        told: told.value.filter(({ submission: of }) => of === id),
      });
    }, [session, book, id]),
  );
};

/** A feedback as it is drawn; names of items only where a copy was kept. */
export const toldOf = (
  { id, releasedAt, entries }: ReadFeedback,
  names: ReadonlyMap<string, string>,
): ToldFeedback => ({
  id,
  releasedAt,
  entries: entries.map((each) => entryOf(each, (item) => names.get(item))),
});
