/** Ids, moments, digests, octets: docs/formats.md §1. One spelling each. */
import { expect, test } from 'vitest';
import { LogId, logKind, partyOfLog } from '../custody/log-id.ts';
import { Fingerprint } from '../keys/fingerprint.ts';
import { Digest, digestOf, digestOctets } from './digest.ts';
import { idOctets, MemberId } from './id.ts';
import { daysAfter, Moment, momentOf, secondsBetween } from './moment.ts';
import { fromBase64, fromBase64url, fromHex, hex, u64, utf8 } from './octets.ts';

const id = '5f0c7a52-6a50-4c1e-9d5c-2f6a8f8b1c11';
const hex64 = 'ab'.repeat(32);
const root = `amana/${'ab'.repeat(8)}`;

test.each([
  ['id', MemberId, id, true],
  ['id', MemberId, id.toUpperCase(), false],
  ['id', MemberId, id.replace('4c1e', '1c1e'), false],
  ['id', MemberId, id.replace('9d5c', 'cd5c'), false],
  ['id', MemberId, `{${id}}`, false],
  ['id', MemberId, `${id}\n`, false],
  ['id', MemberId, id.replaceAll('-', ''), false],
  ['moment', Moment, '2026-11-24T08:25:50Z', true],
  ['moment', Moment, '2028-02-29T00:00:00Z', true],
  ['moment', Moment, '2026-02-29T00:00:00Z', false],
  ['moment', Moment, '2026-04-31T00:00:00Z', false],
  ['moment', Moment, '2026-11-24T24:00:00Z', false],
  ['moment', Moment, '2026-11-24T08:25:60Z', false],
  ['moment', Moment, '2026-11-24T08:25:50.000Z', false],
  ['moment', Moment, '2026-11-24T08:25:50+00:00', false],
  ['moment', Moment, '2026-11-24t08:25:50z', false],
  ['moment', Moment, '2026-11-24 08:25:50Z', false],
  ['moment', Moment, '٢٠٢٦-11-24T08:25:50Z', false],
  ['digest', Digest, `sha256:${hex64}`, true],
  ['digest', Digest, `sha256:${hex64.toUpperCase()}`, false],
  ['digest', Digest, hex64, false],
  ['digest', Digest, `sha512:${hex64}`, false],
  ['digest', Digest, `sha256:${hex64.slice(1)}`, false],
  ['fingerprint', Fingerprint, hex64, true],
  ['fingerprint', Fingerprint, hex64.slice(0, 40), false],
  ['fingerprint', Fingerprint, hex64.toUpperCase(), false],
  ['log', LogId, `${root}/keys`, true],
  ['log', LogId, `${root}/mechanism`, true],
  ['log', LogId, `${root}/${id}`, true],
  ['log', LogId, `${root}/other`, false],
  ['log', LogId, `${root}/${'-'.repeat(36)}`, false],
  ['log', LogId, `${root}/${id}/keys`, false],
  ['log', LogId, `amana/${hex64}/keys`, false],
  ['log', LogId, `${root}/keys\n`, false],
] as const)('%s %#: %s is good: %s', (_, schema, text, isGood) => {
  expect(schema.safeParse(text).success).toBe(isGood);
});

test('a log id names its log', () => {
  const party = LogId.parse(`${root}/${id}`);
  expect([logKind(party), partyOfLog(party)]).toEqual(['party', id]);
  const keys = LogId.parse(`${root}/keys`);
  expect([logKind(keys), partyOfLog(keys)]).toEqual(['keys', undefined]);
});

test('the octets of an id are its digits in order', () => {
  expect(hex(idOctets(id))).toBe(id.replaceAll('-', ''));
});

test('moments are cut to whole seconds, and counted', () => {
  const moment = momentOf(new Date('2026-11-24T08:25:50.999Z'));
  expect(moment).toBe('2026-11-24T08:25:50Z');
  expect(daysAfter(moment, 90)).toBe('2027-02-22T08:25:50Z');
  expect(secondsBetween(daysAfter(moment, 1), moment)).toBe(-86_400);
});

test('a digest is SHA-256: FIPS 180-4, "abc"', async () => {
  const digest = await digestOf(utf8('abc'));
  expect(digest).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hex(digestOctets(digest))).toBe(digest.slice(7));
});

test.each([
  ['base64url', fromBase64url, ['A', 'AB', 'AAB', 'A A=', 'AA==', '+/+/', 'AA\n']],
  ['base64', fromBase64, ['A', 'AA', 'AB==', 'AAB=', 'A===', '-_-_', 'AA==\n']],
  ['hexadecimal', fromHex, ['A0', '0', 'g0', '0x00', '00 ']],
] as const)('%s has one spelling', (_, read, wrong) => {
  for (const text of wrong) expect(() => read(text)).toThrow(RangeError);
});

test.each([-1, 0.5, 2 ** 53, NaN])('%d is no u64', (value) => {
  expect(() => u64(value)).toThrow(RangeError);
});
test('u64 is big-endian', () => {
  expect(hex(u64(2 ** 40 + 258))).toBe('0000010000000102');
});
