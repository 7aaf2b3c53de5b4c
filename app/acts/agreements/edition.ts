import { compose, faithful } from '../../domain/agreements/compose.ts';
import type { Composed } from '../../domain/agreements/edition.ts';
import type { EditionValues } from '../../domain/agreements/values.ts';
import { AgreementId, EditionId, newId, type PartyId } from '../../domain/basis/id.ts';
import { base64url, fromBase64url } from '../../domain/basis/octets.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Party } from '../../paper/chain/party.ts';
import { commit, newSalt } from '../../paper/commitment.ts';
import type { Post } from '../../paper/post.ts';
import { deed, enclose } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';

/** An edition that was opened: its text is what its values say, and what was committed to. */
export interface ReadEdition extends Composed {
  readonly number: number;
}

/**
 * Proposes an edition: sealed to the agreements team and the party, its commitment in the statement.
 * @param agreement the one that gets a new edition, or null for a first
 */
export const propose = async (
  session: Session,
  party: PartyId,
  agreement: AgreementId | null,
  values: EditionValues,
): Outcome<Post> => {
  const composed = compose(values);
  if (!composed.ok) return composed;
  const log = session.logs.party(party);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const about = { party, agreement: agreement ?? newId(AgreementId), edition: newId(EditionId) };
  const earlier = book.value.lines.filter(
    ({ statement }) =>
      statement.act === 'agreement.propose/1' && statement.about.agreement === about.agreement,
  );
  const salt = newSalt();
  const value = composed.value.edition;
  const edition = await commit(salt, 'edition/1', value);
  const body = {
    agreement: about.agreement,
    edition: about.edition,
    number: earlier.length + 1,
    salt: base64url(salt),
    value,
  };
  return session.prepare([
    deed({ act: 'agreement.propose/1', log, about, commits: { edition }, facts: {} }, [
      enclose('edition/1', body),
    ]),
  ]);
};

/** Opens the newest edition of an agreement and checks the text against values and commitment. */
export const readEdition = async (
  session: Session,
  party: Party,
  id: AgreementId,
): Outcome<ReadEdition> => {
  const agreement = party.agreements.get(id);
  if (agreement === undefined) return refuse('absent');
  const log = session.logs.party(party.id);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const index = agreement.proposedAt;
  const statement = book.value.lines[index]?.statement;
  const seal = statement?.seals.find(({ kind }) => kind === 'edition/1');
  if (statement?.act !== 'agreement.propose/1' || seal === undefined) return refuse('absent');
  const { about } = statement;
  const opened = await session.open({ kind: 'edition/1', id: seal.id, about, log, index });
  if (!opened.ok) return opened;
  const { salt, value, number, edition } = opened.value.body;
  const composed = faithful(value);
  if (!composed.ok) return composed;
  const commitment = await commit(fromBase64url(salt), 'edition/1', composed.value.edition);
  if (commitment !== agreement.commitment || edition !== agreement.edition)
    return refuse('edition-unfaithful');
  return ok({ ...composed.value, number });
};

/** The key that the text itself says signs, for each decision that is a signature. */
const keysNamedIn = ({ edition }: Composed): Record<string, unknown> => ({
  'agreement.sign/1': edition.values.variables['provider_key_fingerprint'] ?? null,
  'agreement.countersign/1': edition.values.variables['mechanism_key_fingerprint'] ?? null,
});

/** Signs, declines or counter-signs what is proposed now: the same commitment, never another. */
export const decide = async (
  session: Session,
  party: Party,
  id: AgreementId,
  decision: 'agreement.sign/1' | 'agreement.decline/1' | 'agreement.countersign/1',
): Outcome<Post> => {
  // Whoever signs has read: the text is opened and checked once more before the key is used.
  const read = await readEdition(session, party, id);
  if (!read.ok) return read;
  const holder = await session.vault.holder();
  const named = keysNamedIn(read.value)[decision];
  if (named !== undefined && named !== holder?.fingerprint)
    return refuse('edition-names-another-key');
  const agreement = party.agreements.get(id);
  if (agreement === undefined) return refuse('absent');
  const log = session.logs.party(party.id);
  const about = { party: party.id, agreement: id, edition: agreement.edition };
  const commits = { edition: agreement.commitment };
  switch (decision) {
    case 'agreement.sign/1':
      return session.prepare([deed({ act: 'agreement.sign/1', log, about, commits, facts: {} })]);
    case 'agreement.countersign/1':
      return session.prepare([
        deed({ act: 'agreement.countersign/1', log, about, commits, facts: {} }),
      ]);
    case 'agreement.decline/1':
      return session.prepare([
        deed({ act: 'agreement.decline/1', log, about, commits: {}, facts: {} }),
      ]);
  }
};
