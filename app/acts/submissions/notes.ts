import type { ItemId, SubmissionId } from '../../domain/basis/id.ts';
import { ok } from '../../domain/basis/result.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Outcome, Session } from '../session.ts';

export type ItemNote = BodyOf<'note/1'>['items'][number];

/** What the intake team noted of the items of a submission; of each item, what was said last. */
export const readNotes = async (
  session: Session,
  submission: SubmissionId,
): Outcome<ReadonlyMap<ItemId, ItemNote>> => {
  const log = session.logs.mechanism;
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const notes = new Map<ItemId, ItemNote>();
  for (const { statement, index } of book.value.lines) {
    if (statement.act !== 'submission.note/1' || statement.about.submission !== submission)
      continue;
    const { about, seals } = statement;
    for (const { id } of seals) {
      const opened = await session.open({ kind: 'note/1', id, about, log, index });
      if (!opened.ok) return opened;
      for (const note of opened.value.body.items) notes.set(note.item, note);
    }
  }
  return ok(notes);
};
