import type { Statement, StatementOf } from '../statement.ts';
import type { Member, Party } from './party.ts';

/** What a first leaf says: `party.join/1` of an organisation, `party.open/1` of an individual. */
export type Founding = StatementOf<'party.join/1'> | StatementOf<'party.open/1'>;
export const isFounding = (statement: Statement): statement is Founding =>
  statement.act === 'party.join/1' || statement.act === 'party.open/1';
type Said = Pick<StatementOf<'party.join/1'>, 'act' | 'about' | 'by' | 'facts'>;
type SaidOpen = Pick<StatementOf<'party.open/1'>, 'act' | 'about' | 'by' | 'facts'>;

type Joining = Pick<StatementOf<'member.join/1'>, 'act' | 'about' | 'by' | 'facts'>;

/** Whoever brings the certificate that signs: of an organisation not certified yet, or itself. */
export const newcomer = ({ act, about, by, facts }: Said | SaidOpen | Joining): Member => ({
  member: about.member,
  fingerprint: by,
  certificate: facts.certificate,
  invitation: act === 'party.open/1' ? undefined : about.invitation,
  role: act === 'party.open/1' ? 'self' : undefined,
  until: undefined,
  revokedAt: undefined,
});

/** A party as its first leaf makes it: its kind, its first member, its key. */
export const founded = (said: Said | SaidOpen, partyKey: Party['partyKey']): Party => ({
  id: said.about.party,
  kind: said.act === 'party.open/1' ? 'self' : 'vouched',
  partyKey,
  partyCertificate: said.facts.partyCertificate,
  renewal: undefined,
  formerKeys: [],
  grants: new Set(),
  members: new Map([[said.by, newcomer(said)]]),
  vouchers: [],
  invitations: new Map(),
  agreements: new Map(),
  terms: new Map(),
  submissions: new Map(),
  descriptions: new Map(),
  questions: new Map(),
  messages: [],
  feedback: new Map(),
});
