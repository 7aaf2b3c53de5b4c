import { createHash, randomBytes } from 'node:crypto';
import { MemberId, newId, PartyId } from '../../app/domain/basis/id.ts';
import { momentOf, type Moment } from '../../app/domain/basis/moment.ts';
import { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { Credential, Lock, RecoveryCredential } from '../../app/paper/account.ts';
import type { Accounts } from '../../server/accounts/accounts.ts';
import { openAccount, readyAccount } from '../../server/accounts/open.ts';
import { readSession, type Session } from '../../server/accounts/session.ts';
import { signIn, type Proof } from '../../server/accounts/sign-in.ts';
import { openVerifier } from '../../server/accounts/verifier.ts';
import { keeperOf } from '../../server/audit/keep.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { requireOk } from './person.ts';

type Surface = 'provider' | 'staff';

/** Both surfaces' accounts over a real database, a clock that is set, a slow hash that counts. */
export interface Residence {
  readonly database: TestDatabase;
  readonly at: Readonly<Record<Surface, Accounts>>;
  readonly calls: { hash: number; verify: number };
  readonly pass: (seconds: number) => Moment;
  readonly close: () => Promise<void>;
}

/** Quick, because argon2 itself has a test of its own. */
const quick = (calls: Residence['calls']) => ({
  hash: (octets: Buffer) => {
    calls.hash += 1;
    return Promise.resolve('quick:' + octets.toString('hex'));
  },
  verify: (digest: string, octets: Buffer) => {
    calls.verify += 1;
    return Promise.resolve(digest === 'quick:' + octets.toString('hex'));
  },
});

export const openResidence = async (): Promise<Residence> => {
  const database = await openTestDatabase();
  const calls = { hash: 0, verify: 0 };
  let now = new Date('2026-11-24T08:00:00Z');
  const clock = (): Moment => momentOf(now);
  const octets = () => new Uint8Array(randomBytes(32));
  const secret = { pepper: octets(), nameKey: octets(), atRestKey: octets() };
  const verifier = await openVerifier(secret.pepper, quick(calls));
  const of = (surface: Surface): Accounts => ({
    surface,
    keeper: keeperOf(database[surface]),
    secret,
    verifier,
    clock,
  });
  return {
    database,
    at: { provider: of('provider'), staff: of('staff') },
    calls,
    pass: (seconds) => {
      now = new Date(now.getTime() + seconds * 1000);
      return clock();
    },
    close: database.close,
  };
};

export const randomKey = (): Fingerprint => Fingerprint.parse(randomBytes(32).toString('hex'));
export const randomAuth = (): string => randomBytes(32).toString('base64url');
export const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

export const lockOf = (member: MemberId, fingerprint: Fingerprint, scheme: 0 | 1 | 2): Lock => ({
  v: 'amana/1',
  scheme,
  member,
  kind: 'member',
  fingerprint,
  version: 1,
  sealed: randomBytes(80).toString('base64url'),
});

export const credentialOf = (
  member: MemberId,
  fingerprint: Fingerprint,
  name = randomAuth(),
): Credential => ({
  name: hashOf(name),
  auth: randomAuth(),
  salt: randomBytes(16).toString('base64url'),
  scheme: 1,
  locks: [lockOf(member, fingerprint, 1)],
});

export const recoveryOf = (member: MemberId, fingerprint: Fingerprint): RecoveryCredential => ({
  name: hashOf(randomAuth()),
  auth: randomAuth(),
  locks: [lockOf(member, fingerprint, 0)],
});

export interface Resident {
  readonly member: MemberId;
  readonly party: PartyId | null;
  readonly fingerprint: Fingerprint;
  readonly credential: Credential;
  readonly recovery: RecoveryCredential;
}

/** Somebody with an account on this surface. */
export const newResident = async (accounts: Accounts): Promise<Resident> => {
  const member = newId(MemberId);
  const fingerprint = randomKey();
  const resident = {
    member,
    party: accounts.surface === 'provider' ? newId(PartyId) : null,
    fingerprint,
    credential: credentialOf(member, fingerprint),
    recovery: recoveryOf(member, fingerprint),
  };
  const ready = requireOk(await readyAccount(accounts, resident));
  const { keepUnlessRefused } = accounts.keeper;
  requireOk(await keepUnlessRefused((tx) => openAccount(accounts, tx, ready)));
  return resident;
};

export const proofOf = (
  { name, auth }: { readonly name: string; readonly auth: string },
  code: string | null = null,
): Proof => ({ name, auth, code });

export const sessionOf = async (accounts: Accounts, token: string): Promise<Session> => {
  const session = await readSession(accounts, token);
  if (session === undefined) throw new Error('no session');
  return session;
};

/** Of nobody whose certificate a log has. */
export const noRecipient = (): Promise<undefined> => Promise.resolve(undefined);

/** Signed in, and through the door. */
export const enter = async (
  accounts: Accounts,
  { credential }: Resident,
  code: string | null = null,
): Promise<Session> => {
  const opened = requireOk(await signIn(accounts, proofOf(credential, code)));
  return sessionOf(accounts, opened.token);
};
