import { expect, test } from 'vitest';
import { all, valuesOf, without } from '../../../tests/formats/edition-values.ts';
import type { Language } from './clause.ts';
import { compose } from './compose.ts';
import type { ClauseId } from './library.ts';
import type { EditionValues } from './values.ts';

const paragraph = (values: EditionValues, language: Language, id: ClauseId, number: number) => {
  const composed = compose(values);
  if (!composed.ok) throw new Error(composed.code);
  const clause = composed.value.rendering[language].clauses.find((each) => each.id === id);
  return clause?.paragraphs[number - 1]?.blocks;
};
const line = (...given: Parameters<typeof paragraph>): string | undefined => {
  const block = paragraph(...given)?.[0];
  return block?.kind === 'text' ? block.text : undefined;
};

test('a document symbol keeps its Latin characters, isolated, and the date beside it does not', () => {
  expect(line(valuesOf(), 'ar', 'purpose-and-legal-basis', 2)).toBe(
    'تعمل الآلية بموجب قرار الجمعية العامة \u206671/248\u2069 المؤرخ ٢١ كانون الأول/ديسمبر ٢٠١٦ وبموجب ' +
      'اختصاصاتها (\u2066A/71/755\u2069، المرفق). ويعمل مقدِّم المعلومات بموجب الصك الآتي: \u2068كذا\u2069.',
  );
});

test('a given text is not read for variables or symbols', () => {
  const values = valuesOf({
    material_subject: { ar: '{period_from} 71/248', en: '{ref_feedback} $&' },
  });
  expect(line(values, 'ar', 'nature-of-material', 1)).toContain(
    '\u2068{period_from} 71/248\u2069.',
  );
  expect(line(values, 'en', 'nature-of-material', 1)).toContain('\u2068{ref_feedback} $&\u2069.');
});

test('references carry number and title, and count only what is in the edition', () => {
  const paragraph5 = (clauses: ClauseId[]) =>
    line(valuesOf({}, clauses), 'ar', 'custody-and-preservation', 5);
  expect(paragraph5(all)).toContain('وفق أحكام البند ١٥ (أشخاص الاتصال والإشعارات).');
  expect(paragraph5(without('sharing-with-jurisdictions'))).toContain(
    'وفق أحكام البند ١٤ (أشخاص الاتصال والإشعارات).',
  );
  expect(line(valuesOf(), 'en', 'custody-and-preservation', 5)).toContain(
    'under clause 15 (Contact persons and notices).',
  );
});

test('a passage “if included” goes with the clause it names', () => {
  const end = (language: Language, clauses: ClauseId[]) =>
    line(valuesOf({}, clauses), language, 'suspension-and-ending', 4)?.slice(-90);
  expect(end('en', all)).toMatch(
    / and, if included, clause 8 \(Sharing with competent jurisdictions\)\.$/,
  );
  const fewer = without('sharing-with-jurisdictions');
  expect(end('en', fewer)).toMatch(/notices\) and clause 17 \(Settlement, [^()]+\)\.$/);
  expect(end('ar', all)).toMatch(/، وكذلك، إن أُدرج، البند ٨ \([^()]+\)\.$/);
  expect(end('ar', fewer)).toMatch(/ والبند ١٧ \([^()]+\)\.$/);
});

const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ar: `ق${at}`, en: `e${at}` }));
const duties: [count: number, ar: string, en: string][] = [
  [0, 'الآتية: لا يوجد. ', 'parties: none. '],
  [1, 'الآتية: \u2068ق0\u2069. ', 'parties: \u2068e0\u2069. '],
  [2, 'الآتية: \u2068ق0\u2069 و\u2068ق1\u2069. ', 'parties: \u2068e0\u2069 and \u2068e1\u2069. '],
  [
    4,
    '\u2068ق0\u2069 و\u2068ق1\u2069 و\u2068ق2\u2069 و\u2068ق3\u2069. ',
    '\u2068e0\u2069, \u2068e1\u2069, \u2068e2\u2069 and \u2068e3\u2069. ',
  ],
];
test.each(duties)('a list of %d stands in its line', (count, ar, en) => {
  const values = valuesOf({ third_party_duties: entries(count) });
  expect(line(values, 'ar', 'rights-in-material', 3)).toContain(ar);
  expect(line(values, 'en', 'rights-in-material', 3)).toContain(en);
});

test('a list of more than four has lettered lines, and the paragraph goes on below', () => {
  const values = valuesOf({ third_party_duties: entries(5) });
  expect(paragraph(values, 'ar', 'rights-in-material', 3)).toEqual([
    { kind: 'text', text: expect.stringMatching(/الالتزامات الآتية:$/) as string },
    {
      kind: 'lines',
      lines: ['أ', 'ب', 'ج', 'د', 'هـ'].map((letter, at) => ({
        letter: `(${letter})`,
        text: `\u2068ق${at}\u2069${at < 4 ? '؛' : '.'}`,
      })),
    },
    { kind: 'text', text: expect.stringMatching(/^ويضع علامة على المواد/) as string },
  ]);
});

test('one option stands in the line; more have lettered lines, in the order of the library', () => {
  expect(line(valuesOf({ modalities: ['sealed-device'] }), 'en', 'transmission', 1)).toMatch(
    /only in the following ways: on an encrypted [^;]+, carried by: \u2068such\u2069\.$/,
  );
  expect(
    paragraph(valuesOf({ modalities: ['portal', 'in-person'] }), 'en', 'transmission', 1),
  ).toEqual([
    { kind: 'text', text: 'Material is transmitted only in the following ways:' },
    {
      kind: 'lines',
      lines: [
        { letter: '(a)', text: 'through the Mechanism’s portal;' },
        { letter: '(b)', text: expect.stringMatching(/both Parties\.$/) as string },
      ],
    },
  ]);
});

test('lettered lines inside an option: its next sign closes them', () => {
  const values = valuesOf({
    default_conditions: 'competent-jurisdictions',
    purposes: ['investigation', 'prosecution'],
    excluded_authorities: [],
  });
  expect(paragraph(values, 'en', 'conditions-of-use', 1)?.slice(1)).toEqual([
    {
      kind: 'lines',
      lines: [
        { letter: '(a)', text: 'criminal investigation;' },
        { letter: '(b)', text: 'prosecution and trial;' },
      ],
    },
    { kind: 'text', text: 'and not with the following authorities: none.' },
  ]);
});
