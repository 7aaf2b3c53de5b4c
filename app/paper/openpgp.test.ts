/** Whose signature it is, and for what; what a certificate of ours looks like. */
import { generateKey, sign, createMessage } from 'openpgp';
import { beforeAll, expect, test } from 'vitest';
import { fixedKeys, type FixedKeys } from '../../tests/formats/fixed.ts';
import { joined, utf8, type Octets } from '../domain/basis/octets.ts';
import { signOctets } from '../vault/openpgp.ts';
import { isSignedBy, readCertificate } from './openpgp.ts';

let keys: FixedKeys;
let signature: Octets;
const said = utf8('said');
beforeAll(async () => {
  keys = await fixedKeys();
  signature = await signOctets(said, keys.director, 'statement/1');
});
const holds = (by: Octets, octets: Octets = said) =>
  isSignedBy(octets, by, keys.director.certificate, 'statement/1');
const notation = (name: string, value: string, humanReadable = true) => ({
  name,
  value: utf8(value),
  humanReadable,
  critical: false,
});
/** A signature of the director that the library makes, not we. */
const foreign = async (notations: ReturnType<typeof notation>[], hash = 10): Promise<Octets> => {
  const made: unknown = await sign({
    message: await createMessage({ binary: said }),
    signingKeys: keys.director.key,
    detached: true,
    format: 'binary',
    signatureNotations: notations,
    config: { preferredHashAlgorithm: hash },
  });
  if (!(made instanceof Uint8Array)) throw new Error('binary was asked for');
  return Uint8Array.from(made);
};
const ours = notation('context@amana', 'statement/1');

test('a good one holds, ours and the same from elsewhere', async () => {
  expect(await holds(signature)).toBe(true);
  expect(await holds(await foreign([ours]))).toBe(true);
});

test.each<[what: string, by: () => Octets | Promise<Octets>]>([
  ['nothing', () => new Uint8Array(0)],
  ['two signatures', () => joined(signature, signature)],
  ['a cut one', () => signature.slice(0, -1)],
  ['a changed one', () => signature.map((octet, at) => (at === 187 ? octet ^ 1 : octet))],
  ['no notation', () => foreign([])],
  ['another context', () => signOctets(said, keys.director, 'sealed/1')],
  ['another context of the same length', () => foreign([notation('context@amana', 'statement/2')])],
  ['another name', () => foreign([notation('context@amanb', 'statement/1')])],
  ['the notation twice', () => foreign([ours, ours])],
  ['a notation more', () => foreign([ours, notation('a@b', '')])],
  ['another hash', () => foreign([ours], 8)],
  ['another key', () => signOctets(said, keys.stranger, 'statement/1')],
])('%s does not hold', async (_, by) => {
  expect(await holds(await by())).toBe(false);
});

test('it holds for these octets alone', async () => {
  expect(await holds(signature, utf8('sai'))).toBe(false);
  expect(await holds(signature, utf8('said '))).toBe(false);
});

const refused = { ok: false, code: 'certificate-malformed' };
const generated = async (subkeys: { type: 'pqc' }[], v6Keys = true, names = ['a']) => {
  const { privateKey } = await generateKey({
    type: 'curve25519',
    subkeys,
    userIDs: names.map((name) => ({ name })),
    format: 'object',
    config: { v6Keys },
  });
  const octets: unknown = privateKey.toPublic().write();
  if (!(octets instanceof Uint8Array)) throw new Error('octets were asked for');
  return Uint8Array.from(octets);
};
test.each<[what: string, octets: () => Octets | Promise<Octets>]>([
  ['nothing', () => new Uint8Array(0)],
  ['a secret key', () => keys.director.secret],
  ['a cut one', () => keys.director.certificate.octets.slice(0, -1)],
  [
    'a changed binding',
    () => keys.director.certificate.octets.map((o, at, all) => (at === all.length - 1 ? o ^ 1 : o)),
  ],
  [
    'a changed user id',
    () =>
      keys.director.certificate.octets.map((o, at, all) =>
        all.subarray(at, at + 7).join() === utf8('member:').join() ? o ^ 1 : o,
      ),
  ],
  ['a classical subkey', async () => (await generated([])).slice()],
  ['two subkeys', () => generated([{ type: 'pqc' }, { type: 'pqc' }])],
  ['two names', () => generated([{ type: 'pqc' }], true, ['a', 'b'])],
])('%s is no certificate of ours', async (_, octets) => {
  expect(await readCertificate(await octets())).toEqual(refused);
});
test('one of ours is', async () => {
  expect(await readCertificate(await generated([{ type: 'pqc' }]))).toMatchObject({ ok: true });
});
