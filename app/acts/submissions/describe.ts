import { AgreementId, newId, type SubmissionId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { termsUnder } from '../../domain/terms/terms.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { Defaults } from '../../paper/documents/submissions.ts';
import type { Post } from '../../paper/post.ts';
import { deed, enclose } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';
import { acceptTerms, readAccepted, standingUnder } from '../terms/accept.ts';

/**
 * What an individual answers after the deposit: a new version, signed together with the terms that
 * were accepted before, under the conditions that it brings. Nothing else in them changes unseen.
 * @param isReadable whether the person's own key may open it, as they chose for the submission
 */
export const describe = async (
  session: Session,
  book: Book,
  submission: SubmissionId,
  defaults: Defaults,
  isReadable: boolean,
): Outcome<Post> => {
  const party = book.party?.id;
  const before = standingUnder(book, submission);
  if (party === undefined || before === undefined) return refuse('absent');
  const accepted = await readAccepted(session, book, before);
  if (!accepted.ok) return accepted;
  const terms = termsUnder(accepted.value.values, defaults.conditions);
  const agreement = newId(AgreementId);
  const { log } = book;
  const about = { party, submission, agreement };
  const described = deed({ act: 'submission.describe/1', log, about, commits: {}, facts: {} }, [
    enclose('description/1', { submission, defaults }),
  ]);
  return session.prepare([
    await acceptTerms(session, party, agreement, terms),
    { ...described, readableCopy: isReadable },
  ]);
};

/** Every later version, opened, in its order. */
export const readDescriptions = async (
  session: Session,
  { party, lines, log }: Book,
  submission: SubmissionId,
): Outcome<readonly Defaults[]> => {
  const found: Defaults[] = [];
  for (const index of party?.descriptions.get(submission) ?? []) {
    const statement = lines[index]?.statement;
    const seal = statement?.seals.find(({ kind }) => kind === 'description/1');
    if (statement === undefined || seal === undefined) return refuse('absent');
    const { about } = statement;
    const opened = await session.open({ kind: 'description/1', id: seal.id, about, log, index });
    if (!opened.ok) return opened;
    if (opened.value.body.submission !== submission) return refuse('not-what-was-asked-for');
    found.push(opened.value.body.defaults);
  }
  return ok(found);
};

/** What holds now: the newest conditions, and of each other answer the newest that was given. */
export const latest = (first: Defaults, later: readonly Defaults[]): Defaults =>
  later.reduce(
    (before, { kind, description, provenance, risk, conditions }) => ({
      kind: kind ?? before.kind,
      description: description ?? before.description,
      provenance: provenance ?? before.provenance,
      risk: risk ?? before.risk,
      conditions,
    }),
    first,
  );
