import { AgreementId, newId, type PartyId, type SubmissionId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Post } from '../../paper/post.ts';
import { deed, enclose } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';
import { acceptTerms } from '../terms/accept.ts';

/** What holds for a whole submission. */
export type Defaults = BodyOf<'submission/1'>['defaults'];

/**
 * What an individual answers after the deposit: a new version, with the terms under the conditions
 * that it brings, signed together.
 * @param isReadable whether the person's own key may open it, as they chose for the submission
 */
export const describe = async (
  session: Session,
  party: PartyId,
  submission: SubmissionId,
  defaults: Defaults,
  isReadable: boolean,
): Outcome<Post> => {
  const agreement = newId(AgreementId);
  const log = session.logs.party(party);
  const about = { party, submission, agreement };
  const described = deed({ act: 'submission.describe/1', log, about, commits: {}, facts: {} }, [
    enclose('description/1', { submission, defaults }),
  ]);
  return session.prepare([
    await acceptTerms(session, party, agreement, defaults.conditions),
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
