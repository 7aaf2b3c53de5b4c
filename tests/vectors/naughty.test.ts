/** Hostile strings and file names through everything that takes a text: kept or refused, no crash. */
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fileName } from '../../app/acts/submissions/chosen.ts';
import { typed, typedPassphrase } from '../../app/domain/accounts/typed.ts';
import { GivenText, tidied } from '../../app/domain/agreements/given-text.ts';
import { canonical } from '../../app/domain/basis/canonical.ts';
import { fromBase64url, textOf, utf8 } from '../../app/domain/basis/octets.ts';
import { FileName } from '../../app/paper/documents/submissions.ts';
import { Line } from '../../app/paper/documents/writing.ts';
import { suite } from './folder.ts';

const { isThere, json } = suite('naughty-strings');
const Names = z.array(z.looseObject({ name: z.string(), loneSurrogate: z.optional(z.boolean()) }));
const strings = isThere ? z.array(z.string()).parse(json('blns-even.json')) : [];
const names = isThere ? Names.parse(json('file-names.json')) : [];
const all = [...strings, ...names.map(({ name }) => name)];
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
const tried = test.skipIf(!isThere);

tried('canonical JSON gives each text back, or refuses it', () => {
  expect(all.length).toBeGreaterThan(400);
  for (const text of all) {
    if (isWellFormed(text)) expect(JSON.parse(textOf(utf8(canonical([text]))))).toEqual([text]);
    else expect(() => canonical([text])).toThrow(TypeError);
  }
});

tried('typed/1 is idempotent, well-formed, and its spaces are single', async () => {
  for (const text of all) {
    const once = typed(text);
    expect(typed(once)).toBe(once);
    expect(once).not.toMatch(/^ | $| {2}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(await typedPassphrase(await typedPassphrase(text))).toBe(await typedPassphrase(text));
  }
});

const fromUtf16le = (octets: Uint8Array<ArrayBuffer>): string =>
  String.fromCharCode(...new Uint16Array(octets.buffer));

tried('every file name is kept as it was, lone surrogates too', () => {
  for (const { name, loneSurrogate } of names) {
    const kept = fileName(name);
    expect(FileName.safeParse(kept).success).toBe(true);
    expect(isWellFormed(kept.text)).toBe(true);
    expect(kept.raw !== null).toBe(loneSurrogate === true);
    expect(kept.raw === null ? kept.text : fromUtf16le(fromBase64url(kept.raw))).toBe(name);
    expect(JSON.parse(canonical(kept))).toEqual(kept);
  }
  const written = names.map(({ name }) => canonical(fileName(name)));
  expect(new Set(written).size).toBe(new Set(names.map(({ name }) => name)).size);
});

tried('a text for an agreement is fit or refused; tidied, it is fit or has no letter', () => {
  for (const text of all) {
    const tidy = tidied(text);
    const isFit = GivenText.safeParse(tidy).success;
    expect(isFit).toBe(/[\p{L}\p{N}]/u.test(tidy) && tidy.length <= 1_000);
    expect(tidied(tidy)).toBe(tidy);
    if (GivenText.safeParse(text).success) expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(Line.safeParse(text).success).toBe(text.length <= 500);
  }
});
