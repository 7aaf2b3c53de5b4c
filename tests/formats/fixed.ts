/** The people, keys and ids of the frozen examples. All are public: nothing real is sealed to them. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import {
  AgreementId,
  DocumentId,
  EditionId,
  FeedbackId,
  InvitationId,
  ItemId,
  MemberId,
  PartyId,
  QuestionId,
  StatementId,
  SubmissionId,
} from '../../app/domain/basis/id.ts';
import { Moment } from '../../app/domain/basis/moment.ts';
import { fromBase64url, type Octets } from '../../app/domain/basis/octets.ts';
import { readSecret, type OpenKey } from '../../app/vault/openpgp.ts';

const owners = [
  'root',
  'agreements',
  'intake',
  'analysis',
  'officerOne',
  'officerTwo',
  'intakeOfficer',
  'analystOne',
  'analystTwo',
  'head',
  'formerAnalyst',
  'party',
  'director',
  'documentation',
  'stranger',
] as const;
/** Whose key it is. */
export type Owner = (typeof owners)[number];

const file = z
  .strictObject({
    about: z.string(),
    secrets: z.record(z.enum(owners), z.string()),
    /** PKCS #8 and raw public key of the key that signs checkpoints, base64url. */
    logKey: z.strictObject({ privateKey: z.string(), publicKey: z.string() }),
  })
  .parse(JSON.parse(readFileSync(new URL('./keys.json', import.meta.url), 'utf8')));

/** A fixed key, open. */
export const fixedKey = async (owner: Owner): Promise<OpenKey> => {
  const key = await readSecret(fromBase64url(file.secrets[owner]));
  if (!key.ok) throw new Error(`the fixed key of ${owner} does not open`);
  return key.value;
};

export type FixedKeys = Readonly<Record<Owner, OpenKey>>;
/** All of them. */
export const fixedKeys = async (): Promise<FixedKeys> => {
  const entries = await Promise.all(
    owners.map(async (owner) => [owner, await fixedKey(owner)] as const),
  );
  return z.record(z.enum(owners), z.custom<OpenKey>()).parse(Object.fromEntries(entries));
};

/** The key that signs the heads of the frozen logs. */
export const fixedLogKey = async (): Promise<{
  publicKey: Octets;
  sign: (octets: Octets) => Promise<Octets>;
}> => {
  const pkcs8 = fromBase64url(file.logKey.privateKey);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  return {
    publicKey: fromBase64url(file.logKey.publicKey),
    sign: async (octets) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, octets)),
  };
};

const uuid = (word: number, number: number): string =>
  `000000${word.toString(16).padStart(2, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** The member whose key it is, by its place in the list of owners. */
export const memberOf = (owner: Owner): MemberId => MemberId.parse(uuid(1, owners.indexOf(owner)));
export const partyId = PartyId.parse(uuid(2, 1));
export const otherPartyId = PartyId.parse(uuid(2, 2));
export const invitationId = (number: number) => InvitationId.parse(uuid(3, number));
export const agreementId = (number: number) => AgreementId.parse(uuid(4, number));
export const editionId = (number: number) => EditionId.parse(uuid(5, number));
export const submissionId = (number: number) => SubmissionId.parse(uuid(6, number));
export const itemId = (number: number) => ItemId.parse(uuid(7, number));
export const questionId = (number: number) => QuestionId.parse(uuid(8, number));
export const feedbackId = (number: number) => FeedbackId.parse(uuid(9, number));
export const statementId = (number: number) => StatementId.parse(uuid(10, number));
export const documentId = (number: number) => DocumentId.parse(uuid(11, number));

/** A moment of the frozen day, so many minutes after 08:00. */
export const minute = (number: number): Moment =>
  Moment.parse(
    `2026-11-24T${String(8 + Math.floor(number / 60)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}:00Z`,
  );
export const inAYear = Moment.parse('2027-11-24T08:00:00Z');
export const longAgo = Moment.parse('2026-01-01T00:00:00Z');
