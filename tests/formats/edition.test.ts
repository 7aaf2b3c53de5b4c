import { expect, test } from 'vitest';
import { compose, faithful } from '../../app/domain/agreements/compose.ts';
import { library1 } from '../../app/domain/agreements/library.ts';
import { EditionValues } from '../../app/domain/agreements/values.ts';
import { canonicalOctets, type Json } from '../../app/domain/basis/canonical.ts';
import { digestOf } from '../../app/domain/basis/digest.ts';
import frozen from './edition-1.json' with { type: 'json' };
import digests from './edition-library-1.json' with { type: 'json' };

const { head, termsTitle: title, terms, clauses } = library1;
const parts: [name: string, part: Json][] = [
  ['head', head],
  ['terms', { title, terms }],
  ...clauses.map((clause): [string, Json] => [clause.id, clause]),
];

test.each(parts)(
  '%s of library 1 is not edited: a better wording is a new version',
  async (name, part) => {
    expect(Object.entries(digests)).toContainEqual([name, await digestOf(canonicalOctets(part))]);
  },
);

test('library 1 has these parts, no more and no fewer', () => {
  expect(parts.map(([name]) => name)).toEqual(Object.keys(digests));
});

test.each(frozen)(
  'an edition with $name has this text, to the octet',
  async ({ edition, digest }) => {
    const composed = compose(EditionValues.parse(edition.values));
    expect(composed.ok && composed.value.edition).toEqual(edition);
    expect(await digestOf(canonicalOctets(edition))).toBe(digest);
    expect(faithful(edition).ok).toBe(true);
  },
);

test.each(frozen)('one changed octet of an edition with $name is seen', ({ edition }) => {
  const { ar, en } = edition.text;
  for (const text of [
    { ar: ar.replace('٠', '٩'), en },
    { ar, en: en.replace(/\u2069/, '') },
  ])
    expect(faithful({ ...edition, text })).toEqual({ ok: false, code: 'edition-unfaithful' });
});
