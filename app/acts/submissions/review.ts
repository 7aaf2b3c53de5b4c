import { newId, QuestionId, type PartyId, type SubmissionId } from '../../domain/basis/id.ts';
import { refuse } from '../../domain/basis/result.ts';
import type { Party, Submission } from '../../paper/chain/party.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Post } from '../../paper/post.ts';
import { deed, enclose } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';

interface Which {
  readonly party: PartyId;
  readonly submission: SubmissionId;
}

/**
 * An opening leaves a line before anything is opened: the first in the party's log, later ones in
 * the Mechanism's alone.
 */
export const recordOpening = (session: Session, party: Party, of: Submission): Outcome<Post> =>
  of.state === 'received'
    ? session.prepare([
        deed({
          act: 'submission.open/1',
          log: session.logs.party(party.id),
          about: { party: party.id, submission: of.id },
          commits: {},
          facts: {},
        }),
      ])
    : session.prepare([
        deed({
          act: 'submission.reopen/1',
          log: session.logs.mechanism,
          about: { submission: of.id },
          commits: {},
          facts: {},
        }),
      ]);

/** Class, note and damage of items, for the intake team alone. */
export const note = (
  session: Session,
  { submission }: Which,
  body: BodyOf<'note/1'>,
): Outcome<Post> =>
  session.prepare([
    deed(
      {
        act: 'submission.note/1',
        log: session.logs.mechanism,
        about: { submission },
        commits: {},
        facts: {},
      },
      [enclose('note/1', body)],
    ),
  ]);

export const ask = (
  session: Session,
  { party, submission }: Which,
  said: Omit<BodyOf<'question/1'>, 'question'>,
): Outcome<Post> => {
  const question = newId(QuestionId);
  return session.prepare([
    deed(
      {
        act: 'submission.ask/1',
        log: session.logs.party(party),
        about: { party, submission, question },
        commits: {},
        facts: {},
      },
      [enclose('question/1', { question, ...said })],
    ),
  ]);
};

export const answer = (
  session: Session,
  { party, submission }: Which,
  question: QuestionId,
  text: string,
): Outcome<Post> =>
  session.prepare([
    deed(
      {
        act: 'submission.answer/1',
        log: session.logs.party(party),
        about: { party, submission, question },
        commits: {},
        facts: {},
      },
      [enclose('answer/1', { question, text })],
    ),
  ]);

/** The signed statement that the Mechanism received and checked: it names the deposit. */
export const acknowledge = async (
  session: Session,
  party: Party,
  of: Submission,
  said: Omit<BodyOf<'acknowledgement/1'>, 'deposit'>,
): Outcome<Post> => {
  const log = session.logs.party(party.id);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const line = book.value.lines[of.depositedAt];
  if (line?.statement.act !== 'submission.deposit/1') return refuse('absent');
  const body = { deposit: line.statementDigest, ...said };
  const about = { party: party.id, submission: of.id };
  return session.prepare([
    deed({ act: 'submission.acknowledge/1', log, about, commits: {}, facts: {} }, [
      enclose('acknowledgement/1', body),
    ]),
  ]);
};
