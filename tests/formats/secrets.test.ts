/** Passphrases, words, labels, locks, joining, drafts: docs/formats.md §§8, 9, 10 and 12. */
import argon2 from 'argon2';
import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { typed, typedPassphrase } from '../../app/domain/accounts/typed.ts';
import { base64url, fromBase64url, utf8, type Octets } from '../../app/domain/basis/octets.ts';
import { canonical } from '../../app/domain/basis/canonical.ts';
import type { Lock } from '../../app/paper/account.ts';
import {
  derive,
  deriveInvitation,
  deriveRecovery,
  joinProof,
  nameHash,
  safetyNumber,
} from '../../app/vault/derive.ts';
import { unwrapDraft, wrapDraft } from '../../app/vault/draft-wrap.ts';
import { closeLock, openLock } from '../../app/vault/locks.ts';
import { hkdf } from '../../app/vault/stream-cipher.ts';
import { fixedKeys, memberOf, type FixedKeys } from './fixed.ts';
import { frozenDocument } from './frozen-day.ts';
import { frozen } from './values.ts';

let keys: FixedKeys;
beforeAll(async () => {
  keys = await fixedKeys();
});

/** Node's own HKDF, beside WebCrypto's. */
const label = (ikm: Uint8Array, info: string): string =>
  base64url(new Uint8Array(hkdfSync('sha256', ikm, '', info, 32)));

test.each(frozen.names)('the name $name is the frozen hash', async ({ name, hash }) => {
  expect(await nameHash(name)).toBe(hash);
  const said = `amana/1 name\0${typed(name)}`;
  expect(createHash('sha256').update(said).digest('hex')).toBe(hash);
});

const argon = { 1: [65_536, 3], 2: [19_456, 2] } as const;
test.each(frozen.passphrases)(
  'scheme $scheme gives the frozen keys, as another Argon2id does',
  async ({ scheme, passphrase, salt, auth, unlock }) => {
    const found = await derive(passphrase, fromBase64url(salt), scheme);
    expect([base64url(found.auth), base64url(found.unlock)]).toEqual([auth, unlock]);
    const [memoryCost, timeCost] = argon[scheme];
    const ikm = await argon2.hash(await typedPassphrase(passphrase), {
      raw: true,
      type: argon2.argon2id,
      version: 0x13,
      salt: Buffer.from(fromBase64url(salt)),
      memoryCost,
      timeCost,
      parallelism: 1,
      hashLength: 32,
    });
    expect([label(ikm, 'amana/1 auth'), label(ikm, 'amana/1 unlock')]).toEqual([auth, unlock]);
  },
);

test('recovery words give the frozen keys, by three labels', async () => {
  const { words, ...was } = frozen.recovery;
  const { name, auth, unlock } = await deriveRecovery(fromBase64url(words));
  expect({ name, auth: base64url(auth), unlock: base64url(unlock) }).toEqual(was);
  const ikm = fromBase64url(words);
  expect(label(ikm, 'amana/1 recovery auth')).toBe(was.auth);
  expect(label(ikm, 'amana/1 recovery unlock')).toBe(was.unlock);
  expect(Buffer.from(label(ikm, 'amana/1 recovery name'), 'base64url').toString('hex')).toBe(
    was.name,
  );
});

test('invitation words give the frozen keys, by two labels', async () => {
  const { words, redeem, bind } = frozen.invitation;
  const found = await deriveInvitation(fromBase64url(words));
  expect([base64url(found.redeem), base64url(found.bind)]).toEqual([redeem, bind]);
  const ikm = fromBase64url(words);
  expect([label(ikm, 'amana/1 redeem'), label(ikm, 'amana/1 bind')]).toEqual([redeem, bind]);
});

test('proofs of joining are the frozen ones, and one is not the other', async () => {
  const of = {
    root: keys.root.certificate.fingerprint,
    member: keys.director.certificate.fingerprint,
    party: keys.party.certificate.fingerprint,
  };
  const bind = fromBase64url(frozen.proofs.bind);
  for (const by of ['joiner', 'inviter'] as const) {
    expect(base64url(await joinProof(bind, by, of))).toBe(frozen.proofs[by]);
    const hmac = createHmac('sha256', bind).update(`amana/1 ${by}\0`);
    hmac.update(Buffer.from(of.root + of.member + of.party, 'hex'));
    expect(hmac.digest('base64url')).toBe(frozen.proofs[by]);
  }
  expect(frozen.proofs.joiner).not.toBe(frozen.proofs.inviter);
});

test('the safety number is the frozen one: 132 bits, eight groups of five', async () => {
  const [root, director, party] = [keys.root, keys.director, keys.party].map(
    ({ certificate }) => certificate.fingerprint,
  );
  if (root === undefined || director === undefined || party === undefined) throw new Error('keys');
  expect(await safetyNumber({ root, director, party })).toEqual(frozen.safetyNumber);
  const said = Buffer.concat([
    Buffer.from('amana/1 safety'),
    Buffer.from(root + director + party, 'hex'),
  ]);
  const bits = [...createHash('sha256').update(said).digest()]
    .map((octet) => octet.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, 132);
  const digits = (bits.match(/.{33}/g) ?? []).map((pair) =>
    parseInt(pair, 2).toString().padStart(10, '0'),
  );
  expect(digits.join('').match(/.{5}/g)).toEqual(frozen.safetyNumber);
});

const unlock = fromBase64url(frozen.unlock);
const owners = ['director', 'party', 'director'] as const;
test.each(frozen.locks.map((lock, at) => [at, lock] as const))(
  'lock %i opens to the fixed key, and another AES-256-GCM opens it too',
  async (at, lock) => {
    const { secret, certificate } = keys[owners[at] ?? 'stranger'];
    const opened = await openLock(lock, unlock);
    expect(opened.ok && opened.value.certificate.fingerprint).toBe(certificate.fingerprint);
    const { sealed, ...rest } = lock;
    const octets = fromBase64url(sealed);
    const cipher = createDecipheriv('aes-256-gcm', unlock, octets.slice(0, 12));
    cipher.setAAD(Buffer.from(canonical(rest)));
    cipher.setAuthTag(octets.slice(-16));
    const plain = Buffer.concat([cipher.update(octets.slice(12, -16)), cipher.final()]);
    expect(plain.equals(secret)).toBe(true);
  },
);

const [own] = frozen.locks;
if (own === undefined) throw new Error('there is a frozen lock');
const altered = (text: string, at: number): string => {
  const octets = fromBase64url(text);
  return base64url(octets.map((octet, place) => (place === at ? octet ^ 1 : octet)));
};
const wrong: [what: string, but: Partial<Lock>, unlock?: Octets][] = [
  ['a version that is not the sealed one', { version: 2 }],
  ['a scheme that was lowered', { scheme: 2 }],
  ['a scheme of recovery', { scheme: 0 }],
  ['another kind', { kind: 'party' }],
  ['another member', { member: memberOf('documentation') }],
  ['another fingerprint', { fingerprint: (frozen.locks[1] ?? own).fingerprint }],
  ['an octet of the nonce', { sealed: altered(own.sealed, 0) }],
  ['an octet of the key', { sealed: altered(own.sealed, 100) }],
  ['an octet of the tag', { sealed: altered(own.sealed, fromBase64url(own.sealed).length - 1) }],
  ['nothing inside', { sealed: 'AAAA' }],
  ['another passphrase', {}, new Uint8Array(32)],
];
test.each(wrong)('a lock with %s does not open', async (_, but, key = unlock) => {
  expect(await openLock({ ...own, ...but }, key)).toEqual({
    ok: false,
    code: 'lock-does-not-open',
  });
});

test('a lock that holds another key than it names does not open', async () => {
  const { v, scheme, member, kind, fingerprint, version } = own;
  const label = { v, scheme, member, kind, fingerprint, version };
  const other = await closeLock(keys.stranger, label, unlock);
  expect(await openLock(other, unlock)).toEqual({ ok: false, code: 'lock-does-not-open' });
});

test('a wrapped draft opens with its share alone', async () => {
  const { share, key, wrapped } = frozen.draft;
  const { octets } = frozenDocument(31);
  const [shared, stored] = [fromBase64url(share), fromBase64url(wrapped)];
  expect(base64url(await hkdf(shared, new Uint8Array(0), utf8('amana/1 draft'), 32))).toBe(key);
  expect(label(shared, 'amana/1 draft')).toBe(key);
  expect(await unwrapDraft(stored, shared)).toEqual({ ok: true, value: octets });
  expect(stored).toHaveLength(12 + octets.length + 16);
  const refused = { ok: false, code: 'not-decrypted' };
  expect(await unwrapDraft(stored, new Uint8Array(32))).toEqual(refused);
  expect(await unwrapDraft(fromBase64url(altered(wrapped, 20)), shared)).toEqual(refused);
  expect(await unwrapDraft(stored.slice(0, 10), shared)).toEqual(refused);
  const again = await wrapDraft(octets, shared);
  expect(again).toHaveLength(stored.length);
  expect(base64url(again)).not.toBe(wrapped);
});
