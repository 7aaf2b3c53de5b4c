/** What the server and the workstation keep of secrets: docs/formats.md §§9 and 13. */
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { base64url, fromBase64url } from '../../app/domain/basis/octets.ts';
import { canonical } from '../../app/domain/basis/canonical.ts';
import { invented, keyedName } from '../../server/accounts/accounts.ts';
import { openAtRest } from '../../server/accounts/at-rest.ts';
import { openVerifier } from '../../server/accounts/verifier.ts';
import { readKeys, StaffWords, writeKeys } from '../../toolkit/workstation.ts';
import { fixedKeys, memberOf } from './fixed.ts';

const key = (octet: number) => new Uint8Array(32).fill(octet);
/** Pepper, name key and at-rest key of these examples: 32 times one octet each. */
const secret = { pepper: key(61), nameKey: key(62), atRestKey: key(63) };
const name = '0f'.repeat(32);
/** Made once. */
const frozen = {
  name: 'e061ba670eba7d9acc666264e19b342459c9d9bd9a89d045a69006dc5c64dfed',
  invented: ['d9cec2a17b1329d7b531ab39d0d6c8f1', 1],
  verifier:
    '$argon2id$v=19$m=19456,t=2,p=1$LKjvnYnKG1T4zArcxM+0uQ$rTr9txRTsRNv4fVXENyNcHwc7W+tgeaYl57pBxvE44w',
  atRest: 'W2U6gQ24oFxpRzALT-STndCfjyNofde6vKOxB3WAVi6SphZIBd4yf6FtvgyqMttV',
  keysFile: '9bd9c7450fda9b96173bc9f4d08293eebfbd297d57126dce74f18247f9f7bb30',
} as const;
const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

test('a name is kept as the frozen HMAC, and an unknown one gets the frozen salt', () => {
  const hash = Buffer.from(name, 'hex');
  const hmac = (by: Uint8Array, octets: Uint8Array | string) =>
    createHmac('sha256', by).update(octets).digest();
  expect(hex(keyedName({ secret }, name))).toBe(frozen.name);
  expect(hex(hmac(secret.nameKey, hash))).toBe(frozen.name);
  const { salt, scheme } = invented({ secret }, name);
  expect([hex(salt), scheme]).toEqual(frozen.invented);
  const lot = hmac(hmac(secret.nameKey, 'amana/1 salt'), hash);
  expect([hex(lot.subarray(0, 16)), (lot[16] ?? 0) % 16 === 0 ? 2 : 1]).toEqual(frozen.invented);
});

test('the frozen verifier is of its auth, and of no other', async () => {
  const verifier = await openVerifier(secret.pepper);
  expect(await verifier.check(frozen.verifier, base64url(key(64)))).toBe(true);
  expect(await verifier.check(frozen.verifier, base64url(key(65)))).toBe(false);
  const other = await openVerifier(key(60));
  expect(await other.check(frozen.verifier, base64url(key(64)))).toBe(false);
  const [, kind, version, costs] = frozen.verifier.split('$');
  expect([kind, version, costs]).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1']);
  expect((await verifier.make(base64url(key(64)))).split('$').slice(0, 4)).toEqual(
    frozen.verifier.split('$').slice(0, 4),
  );
});

test('the frozen octets at rest open for their row, and for no other', () => {
  const row = ['provider', 'second_factor', memberOf('director')].join('/');
  const sealed = fromBase64url(frozen.atRest);
  expect(hex(openAtRest(secret.atRestKey, row, sealed))).toBe('07'.repeat(20));
  expect(() => openAtRest(secret.atRestKey, row.replace('provider', 'staff'), sealed)).toThrow();
  const changed = Uint8Array.from(sealed, (octet, at) => (at === 20 ? octet ^ 1 : octet));
  expect(() => openAtRest(secret.atRestKey, row, changed)).toThrow();
});

test('the keys of a ceremony are the frozen file, closed to others, and open again', async () => {
  const { root, agreements, intake, analysis } = await fixedKeys();
  const teams = new Map([
    ['intake', intake],
    ['analysis', analysis],
    ['agreements', agreements],
  ] as const);
  const folder = mkdtempSync(join(tmpdir(), 'amana-keys-'));
  writeKeys(folder, { root, teams });
  const path = join(folder, 'keys.json');
  const text = readFileSync(path, 'utf8');
  const secrets = { agreements, analysis, intake };
  const each = Object.entries(secrets).map(([team, own]) => [team, base64url(own.secret)]);
  expect(text).toBe(
    canonical({ root: base64url(root.secret), teams: Object.fromEntries(each) as never }) + '\n',
  );
  expect(createHash('sha256').update(text).digest('hex')).toBe(frozen.keysFile);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const read = await readKeys(folder);
  expect(read.root.certificate.fingerprint).toBe(root.certificate.fingerprint);
  expect([...read.teams.keys()].sort()).toEqual(['agreements', 'analysis', 'intake']);
});

test('words of staff are 16 octets, in one spelling', () => {
  const words = base64url(new Uint8Array(16).fill(5));
  expect(StaffWords.safeParse([{ role: 'head', words }]).success).toBe(true);
  for (const wrong of [words.slice(1), words + 'A', `${words.slice(0, -1)}B`])
    expect([wrong, StaffWords.safeParse([{ role: 'head', words: wrong }]).success]).toEqual([
      wrong,
      false,
    ]);
});
