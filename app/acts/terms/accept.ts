import type { AgreementId, PartyId, SubmissionId } from '../../domain/basis/id.ts';
import { base64url, fromBase64url } from '../../domain/basis/octets.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { faithfulTerms, type Terms } from '../../domain/terms/terms.ts';
import type { Book } from '../../paper/chain/book.ts';
import { commit, newSalt } from '../../paper/commitment.ts';
import { deed, enclose, type Deed } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';

/** The acceptance of these short terms, as they were shown: signed with what it is about. */
export const acceptTerms = async (
  session: Session,
  party: PartyId,
  agreement: AgreementId,
  value: Terms,
): Promise<Deed<'terms.accept/1'>> => {
  const salt = newSalt();
  return deed(
    {
      act: 'terms.accept/1',
      log: session.logs.party(party),
      about: { party, agreement },
      commits: { terms: await commit(salt, 'terms/1', value) },
      facts: {},
    },
    [enclose('terms/1', { agreement, salt: base64url(salt), value })],
  );
};

/**
 * Opens what an individual has accepted. Its text must be the one that follows from its values, and
 * the one that was committed to.
 */
export const readAccepted = async (
  session: Session,
  { party, lines, log }: Book,
  agreement: AgreementId,
): Outcome<Terms> => {
  const accepted = party?.terms.get(agreement);
  const line = accepted && lines[accepted.acceptedAt];
  const seal = line?.statement.seals.find(({ kind }) => kind === 'terms/1');
  if (accepted === undefined || line === undefined || seal === undefined) return refuse('absent');
  const { about } = line.statement;
  const { index } = line;
  const opened = await session.open({ kind: 'terms/1', id: seal.id, about, log, index });
  if (!opened.ok) return opened;
  const { salt, value, agreement: named } = opened.value.body;
  if (named !== agreement) return refuse('not-what-was-asked-for');
  if ((await commit(fromBase64url(salt), 'terms/1', value)) !== accepted.commitment)
    return refuse('terms-unfaithful');
  const faithful = faithfulTerms(value);
  return faithful.ok ? ok(faithful.value) : faithful;
};

/** The acceptance that a submission stands under now: a later description brings a newer one. */
export const standingUnder = (
  { party, lines }: Book,
  id: SubmissionId,
): AgreementId | undefined => {
  const index = party?.descriptions.get(id)?.at(-1);
  const described = index === undefined ? undefined : lines[index]?.statement;
  return described?.act === 'submission.describe/1'
    ? described.about.agreement
    : party?.submissions.get(id)?.agreement;
};
