import { judgePassphrase } from '../domain/accounts/passphrase.ts';
import type { MemberId, PartyId } from '../domain/basis/id.ts';
import { base64url, fromBase64url } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';
import type { Credential, Lock, Locks, RecoveryCredential, Scheme } from '../paper/account.ts';
import { certificateText } from '../paper/openpgp.ts';
import { derive, deriveRecovery, nameHash } from './derive.ts';
import { closeLock, openLock } from './locks.ts';
import { doWork } from './work.ts';
import { newKey, type OpenKey } from './openpgp.ts';
import type { HolderView } from './holder.ts';
import { holderOf, VaultMissing, type Holder, type Ring } from './ring.ts';

const view = ({ member, party, key }: Holder): HolderView => ({
  member,
  party,
  fingerprint: key.certificate.fingerprint,
});

/** A key that was made here: its certificate in base64url, and its fingerprint. */
export interface MadeKey {
  readonly certificate: string;
  readonly fingerprint: Fingerprint;
}
const made = ({ certificate }: OpenKey): MadeKey => ({
  certificate: certificateText(certificate),
  fingerprint: certificate.fingerprint,
});

const lockAll = async (
  ring: Ring,
  scheme: Lock['scheme'],
  version: number,
  unlock: Uint8Array<ArrayBuffer>,
): Promise<Lock[]> => {
  const { member, key } = holderOf(ring);
  const label = { v: 'amana/1' as const, scheme, member, version };
  const own = await closeLock(
    key,
    { ...label, kind: 'member', fingerprint: key.certificate.fingerprint },
    unlock,
  );
  const needsLock = ({ certificate }: OpenKey) =>
    certificate.userId.startsWith('party:') && !ring.inLog.has(certificate.fingerprint);
  const locks = [own];
  for (const party of ring.granted.filter(needsLock)) {
    const { fingerprint } = party.certificate;
    locks.push(await closeLock(party, { ...label, kind: 'party', fingerprint }, unlock));
  }
  return locks;
};

/** The vault's part in accounts: keys made, locked, unlocked. Secrets go in, none comes out. */
export const accountsOf = (ring: Ring) => ({
  nameHash,
  doWork,

  /**
   * Derives what signing in sends; what unlocks stays here until the locks have come. The server
   * says which scheme: the cheaper one is taken only for seven words of a list, drawn by lot, so
   * that a server cannot make a passphrase of one's own cheap to guess (`scheme-lowered`).
   */
  async derive(
    passphrase: string,
    salt: string,
    scheme: Scheme,
  ): Promise<Result<{ auth: string }, 'scheme-lowered'>> {
    ring.derived = undefined;
    if (scheme !== 1) {
      const judged = await judgePassphrase(passphrase);
      if (!judged.ok || judged.value !== 'generated') return refuse('scheme-lowered');
    }
    ring.derived = await derive(passphrase, fromBase64url(salt), scheme);
    return ok({ auth: base64url(ring.derived.auth) });
  },

  /** The same from the 16 octets of recovery words. */
  async deriveRecovery(words: string): Promise<{ name: string; auth: string }> {
    const derived = await deriveRecovery(fromBase64url(words));
    ring.derived = derived;
    return { name: derived.name, auth: base64url(derived.auth) };
  },

  /** Opens the locks with what was derived last. */
  async unlock(locks: Locks): Promise<Result<HolderView, 'lock-does-not-open'>> {
    if (ring.derived === undefined) return refuse('lock-does-not-open');
    const granted: OpenKey[] = [];
    let holder: Holder | undefined;
    for (const lock of locks.locks) {
      if (lock.member !== locks.member) return refuse('lock-does-not-open');
      const key = await openLock(lock, ring.derived.unlock);
      if (!key.ok) return key;
      if (lock.kind === 'party') granted.push(key.value);
      else if (key.value.certificate.userId === `member:${locks.member}`)
        holder = { member: locks.member, party: locks.party, key: key.value };
    }
    ring.derived = undefined;
    if (holder === undefined) return refuse('lock-does-not-open');
    ring.holder = holder;
    ring.granted = granted;
    ring.inLog.clear();
    return ok(view(holder));
  },

  /** Makes the keys of a new member; of a new party too, if it is the first. */
  async makeKeys(
    member: MemberId,
    party: PartyId | null,
    isFirst: boolean,
  ): Promise<{ own: MadeKey; partys: MadeKey | undefined }> {
    const key = await newKey(`member:${member}`);
    ring.holder = { member, party, key };
    ring.granted = isFirst && party !== null ? [await newKey(`party:${party}`)] : [];
    ring.inLog.clear();
    const [partyKey] = ring.granted;
    return { own: made(key), partys: partyKey === undefined ? undefined : made(partyKey) };
  },

  /** Makes the next key of the holder's party: it is certified and granted in the party's log. */
  async makePartyKey(): Promise<MadeKey> {
    const { party } = holderOf(ring);
    if (party === null) throw new VaultMissing('party');
    const key = await newKey(`party:${party}`);
    ring.granted.push(key);
    ring.inLog.add(key.certificate.fingerprint);
    return made(key);
  },

  /** A credential for the keys that are open now: of a new account or a new passphrase. */
  async credential(
    name: string,
    passphrase: string,
    scheme: Scheme,
    version: number,
  ): Promise<Credential> {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const { auth, unlock } = await derive(passphrase, salt, scheme);
    return {
      name: await nameHash(name),
      auth: base64url(auth),
      salt: base64url(salt),
      scheme,
      locks: await lockAll(ring, scheme, version, unlock),
    };
  },

  /** The recovery lock, by new words of 16 octets. */
  async recovery(words: string, version: number): Promise<RecoveryCredential> {
    const { name, auth, unlock } = await deriveRecovery(fromBase64url(words));
    return { name, auth: base64url(auth), locks: await lockAll(ring, 0, version, unlock) };
  },

  /** Who holds the keys, if they are open. */
  holder: (): Promise<HolderView | undefined> =>
    Promise.resolve(ring.holder === undefined ? undefined : view(ring.holder)),

  /** Closes the keys. What was verified of the logs stays, and a running upload goes on. */
  lock(): Promise<void> {
    ring.holder = undefined;
    ring.granted = [];
    ring.inLog.clear();
    ring.derived = undefined;
    ring.itemKeys.clear();
    ring.opened.clear();
    return Promise.resolve();
  },
});
