import { ok, refuse, type Result } from '../domain/basis/result.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';
import { teamsOf, type Team } from '../domain/keys/roles.ts';
import type { Place } from './chain/line.ts';
import type { Party, Signer } from './chain/party.ts';
import { isKeyStale, isStanding } from './chain/party-keys.ts';
import { teamKeyAt, type Trust } from './chain/trust.ts';
import { isKind, type Kind } from './document.ts';
import type { Statement } from './statement.ts';

/** A key that something may be sealed to: its fingerprint, and its certificate in base64url. */
export interface Recipient {
  readonly fingerprint: Fingerprint;
  readonly certificate: string;
}

/** For whom a kind is: a team, the party, the party if it keeps a readable copy, the one named. */
type Reader = Team | 'party' | 'party-if-readable' | 'named' | 'inviter' | 'oneself';

const readers: Readonly<Record<Kind, readonly Reader[]>> = {
  'edition/1': ['agreements', 'party'],
  'party-card/1': ['agreements', 'party'],
  'join-proof/1': ['inviter'],
  'join-answer/1': ['named'],
  'grant/1': ['named'],
  'invitation/1': ['oneself'],
  'draft/1': ['oneself'],
  'notebook/1': ['oneself'],
  'terms/1': ['intake', 'party'],
  'description/1': ['intake', 'party-if-readable'],
  'submission/1': ['intake', 'party-if-readable'],
  'manifest-page/1': ['intake', 'party-if-readable'],
  'item-keys/1': ['intake', 'party-if-readable'],
  'question/1': ['intake', 'party'],
  'answer/1': ['intake', 'party'],
  'acknowledgement/1': ['intake', 'party'],
  'message/1': ['intake', 'party'],
  'note/1': ['intake'],
  'handover/1': ['analysis'],
  'use/1': ['analysis'],
  'feedback-draft/1': ['analysis'],
  'feedback/1': ['analysis', 'party'],
};

/** What the recipients follow from: the act, and the logs as they stand. */
export interface Scene {
  readonly statement: Pick<Statement, 'act' | 'about' | 'facts'>;
  readonly party: Party | undefined;
  readonly trust: Trust;
  readonly place: Pick<Place, 'keys' | 'recorded'>;
}

export type RecipientRefusal =
  | 'key-unknown'
  | 'key-revoked'
  | 'key-expired'
  | 'list-expired'
  | 'not-vouched'
  | 'party-key-stale';
type Found = Result<Recipient, RecipientRefusal>;

/** A party's own key, standing now; before that only the party itself seals to it. */
const partyKey = ({ statement, party, place }: Scene): Found => {
  if (party === undefined) return refuse('key-unknown');
  if (statement.act !== 'party.join/1' && !isStanding(party, place.recorded))
    return refuse('not-vouched');
  // Somebody who left could read it: the director makes a new key first.
  if (isKeyStale(party)) return refuse('party-key-stale');
  return ok({ fingerprint: party.partyKey, certificate: party.partyCertificate });
};

/** The member or the member of staff whom the statement names: by key (grant) or by id (answer). */
const named = ({ statement, party, trust }: Scene): Found => {
  const { facts, about } = statement;
  const members = [...(party?.members.values() ?? [])];
  const found =
    'to' in facts
      ? (party?.members.get(facts.to) ?? trust.staff.get(facts.to))
      : members.find(({ member }) => 'member' in about && member === about.member);
  return found === undefined
    ? refuse('key-unknown')
    : ok({ fingerprint: found.fingerprint, certificate: found.certificate });
};

const keyOf = (reader: Exclude<Reader, 'oneself'>, scene: Scene): Found => {
  switch (reader) {
    case 'party':
    case 'party-if-readable':
      return partyKey(scene);
    case 'named':
      return named(scene);
    case 'inviter': // a director is invited by the agreements team, a member by its party
      return scene.statement.act === 'party.join/1'
        ? teamKeyAt(scene.trust, 'agreements', scene.place)
        : partyKey(scene);
    case 'agreements':
    case 'intake':
    case 'analysis':
      return teamKeyAt(scene.trust, reader, scene.place);
  }
};

/**
 * Whether a document of this kind, brought by this statement, was sealed to this signer: whoever else
 * says that it does not open cannot know. Of its own readable copy a party says nothing: the log does
 * not tell whether there is one.
 */
export const isRecipient = (
  kind: string,
  { act, about, facts }: Scene['statement'],
  signer: Signer,
): boolean => {
  const isOfTeam = (team: Team): boolean =>
    signer.kind === 'staff' && teamsOf(signer.role).includes(team);
  const isOfParty = signer.kind === 'member' && signer.member.role !== undefined;
  const isReader = (reader: Reader): boolean => {
    switch (reader) {
      case 'agreements':
      case 'intake':
      case 'analysis':
        return isOfTeam(reader);
      case 'party':
        return isOfParty;
      case 'inviter':
        return act === 'party.join/1' ? isOfTeam('agreements') : isOfParty;
      case 'named': {
        if (signer.kind !== 'member') return false;
        const { fingerprint, member } = signer.member;
        return 'to' in facts
          ? facts.to === fingerprint
          : 'member' in about && about.member === member;
      }
      case 'party-if-readable':
      case 'oneself':
        return false;
    }
  };
  if (kind === 'body/1') return isOfTeam('intake'); // its key lies in item-keys/1
  return isKind(kind) && readers[kind].some(isReader);
};

/** Whom a document of this kind must be sealed to, and whom it may be. Nobody else. */
export const recipientsOf = (
  kind: Kind,
  scene: Scene,
): Result<{ must: readonly Recipient[]; may: readonly Recipient[] }, RecipientRefusal> => {
  const must: Recipient[] = [];
  const may: Recipient[] = [];
  for (const reader of readers[kind]) {
    if (reader === 'oneself') continue; // never part of an act: the caller seals to its own key
    const key = keyOf(reader, scene);
    if (!key.ok) return key;
    const { fingerprint, certificate } = key.value;
    (reader === 'party-if-readable' ? may : must).push({ fingerprint, certificate });
  }
  return ok({ must, may });
};
