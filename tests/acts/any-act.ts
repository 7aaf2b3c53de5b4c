import { randomBytes } from 'node:crypto';
import type { Json } from '../../app/domain/basis/canonical.ts';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import { DocumentId, newId } from '../../app/domain/basis/id.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import { sealsOf } from '../../app/paper/chain/admit.ts';
import { certificateText, type Certificate } from '../../app/paper/openpgp.ts';
import type { Act } from '../../app/paper/statement.ts';
import { soon } from './organisation.ts';

/** Ids that a statement may name: those of somebody, or of nobody. */
export type Ids = Readonly<
  Record<
    | 'party'
    | 'member'
    | 'invitation'
    | 'agreement'
    | 'edition'
    | 'submission'
    | 'question'
    | 'feedback'
    | 'document'
    | 'thread'
    | 'message',
    string
  >
>;

const about: Readonly<Record<Act, readonly (keyof Ids)[]>> = {
  'keys.certify/1': [],
  'keys.certify-log/1': [],
  'keys.revoke/1': [],
  'keys.grant/1': [],
  'staff.list/1': [],
  'invitation.make/1': ['invitation'],
  'party.join/1': ['party', 'member', 'invitation'],
  'party.open/1': ['party', 'member'],
  'member.join/1': ['party', 'member', 'invitation'],
  'member.answer/1': ['party', 'member'],
  'agreement.propose/1': ['party', 'agreement', 'edition'],
  'agreement.sign/1': ['party', 'agreement', 'edition'],
  'agreement.decline/1': ['party', 'agreement', 'edition'],
  'agreement.countersign/1': ['party', 'agreement', 'edition'],
  'terms.accept/1': ['party', 'agreement'],
  'submission.deposit/1': ['party', 'submission', 'agreement'],
  'submission.describe/1': ['party', 'submission', 'agreement'],
  'submission.open/1': ['party', 'submission'],
  'submission.ask/1': ['party', 'submission', 'question'],
  'submission.answer/1': ['party', 'submission', 'question'],
  'submission.acknowledge/1': ['party', 'submission'],
  'message.send/1': ['party', 'thread', 'message'],
  'document.unreadable/1': ['party', 'document'],
  'submission.reopen/1': ['submission'],
  'submission.note/1': ['submission'],
  'material.hand-over/1': [],
  'use.record/1': [],
  'feedback.prepare/1': [],
  'feedback.draft/1': ['party', 'submission', 'feedback'],
  'feedback.release/1': ['party', 'submission', 'feedback'],
};

const digest = () => digestFrom(new Uint8Array(randomBytes(32)));

const factsOf = (act: Act, key: Certificate): Json => {
  const certificate = certificateText(key);
  const { fingerprint } = key;
  const until = soon(10);
  switch (act) {
    case 'keys.certify/1': {
      const whom = { certificate, fingerprint, role: 'documentation', of: 'intake', member: null };
      return { ...whom, until, comparedAt: null };
    }
    case 'keys.certify-log/1':
      return { surface: 'staff', verifierKey: 'x', until };
    case 'keys.revoke/1':
      return { fingerprint };
    case 'keys.grant/1':
      return { key: fingerprint, to: fingerprint };
    case 'staff.list/1':
      return { serial: 9, until, members: [] };
    case 'invitation.make/1':
      // Nobody may invite a director into a party, so that this is refused whoever asks.
      return { role: 'director', redeem: digest(), until };
    case 'party.join/1':
    case 'party.open/1':
      return { certificate, partyCertificate: certificate };
    case 'member.join/1':
      return { certificate };
    case 'message.send/1':
      return { after: null };
    case 'feedback.release/1':
      return { draft: { statement: 'AAAA', signature: 'AAAA' } };
    default:
      return {};
  }
};

const committed: Partial<Record<Act, 'edition' | 'items' | 'terms'>> = {
  'agreement.propose/1': 'edition',
  'agreement.sign/1': 'edition',
  'agreement.countersign/1': 'edition',
  'submission.deposit/1': 'items',
  'terms.accept/1': 'terms',
};

export const everyAct = Object.keys(about).filter((act): act is Act => Object.hasOwn(sealsOf, act));

/** A statement of this act that the schema takes, with as many seals as it must have. */
export const anyAct = (act: Act, ids: Ids, key: Certificate) => {
  const seals = Object.entries(sealsOf[act]).flatMap(([kind, count]) =>
    Array.from({ length: count === 'many' ? 1 : count }, (): Seal => ({
      id: newId(DocumentId),
      kind,
      digest: digest(),
      size: 5000,
    })),
  );
  const named = about[act].map((name) => [name, ids[name]] as const);
  const commitment = committed[act];
  const commits: Json = commitment === undefined ? {} : { [commitment]: digest() };
  return { act, about: Object.fromEntries(named), commits, facts: factsOf(act, key), seals };
};
