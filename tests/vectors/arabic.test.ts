/** CLDR's samples of Arabic plurals, against the messages as we format them. */
import { createInstance } from 'i18next';
import ICU from 'i18next-icu';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { localeOf } from '../../app/i18n/language.ts';
import { suite } from './folder.ts';

const { isThere, json } = suite('arabic');
const Samples = z.looseObject({
  samples: z.array(z.strictObject({ n: z.string(), category: z.string() })),
});
const samples = isThere ? Samples.parse(json('plurals-ar.json')).samples : [];
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const text = `{n, plural, ${categories.map((name) => `${name} {${name}}`).join(' ')}}`;

test.skipIf(!isThere).each(['arab', 'latn'] as const)(
  'whole numbers take the form that CLDR says, with digits %s',
  async (digits) => {
    const locale = localeOf({ language: 'ar', digits });
    const i18n = createInstance();
    await i18n.use(ICU).init({ lng: locale, resources: { [locale]: { translation: { text } } } });
    // A message counts things: "1.0" is the number 1 there.
    const whole = samples.filter(({ n }) => Number.isInteger(Number(n)));
    expect(whole.length).toBeGreaterThan(20);
    const got = whole.map(({ n }) => ({ n, category: i18n.t('text', { n: Number(n) }) }));
    expect(got).toEqual(whole);
    expect(new Set(got.map(({ category }) => category))).toEqual(new Set(categories));
  },
);

test.skipIf(!isThere)('every sample takes the form that CLDR says, decimals as written', () => {
  const got = samples.map(({ n }) => {
    const minimumFractionDigits = n.split('.')[1]?.length ?? 0;
    const rules = new Intl.PluralRules('ar', { minimumFractionDigits });
    return { n, category: rules.select(Number(n)) };
  });
  expect(got).toEqual(samples);
});
