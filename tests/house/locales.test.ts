import { existsSync, readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { textIn, textsIn } from './source.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
/** As the parser numbers the parts of a message. */
const [literal, select, plural] = [0, 5, 6];
const forms = ['few', 'many', 'one', 'other', 'two', 'zero'];

interface Shape {
  readonly args: Set<string>;
  /** The forms of each plural, in the order of the text. */
  readonly plurals: string[][];
}

const shapeOf = (ast: Ast, shape: Shape = { args: new Set(), plurals: [] }): Shape => {
  for (const element of ast) {
    const type: number = element.type;
    if ('value' in element && type !== literal) shape.args.add(element.value);
    if ('children' in element) shapeOf(element.children, shape);
    if (!('options' in element)) continue;
    if (type === plural) shape.plurals.push(Object.keys(element.options).sort());
    if (type !== plural && type !== select) continue;
    for (const option of Object.values(element.options)) shapeOf(option.value, shape);
  }
  return shape;
};
const shape = (text: string, locale: string): Shape =>
  shapeOf(new IntlMessageFormat(text, locale).getAst());

const words = existsSync('locales/ar')
  ? readdirSync('locales/ar').filter((name) => name.endsWith('.json'))
  : [];
const read = (language: string, file: string): Map<string, string> =>
  new Map(textsIn(JSON.parse(textIn(`locales/${language}/${file}`))));

test('both languages have the same files', () => {
  const both = ['ar', 'en'].map((each) =>
    existsSync(`locales/${each}`) ? readdirSync(`locales/${each}`).sort() : [],
  );
  expect(both[1]).toEqual(both[0]);
});

test.each(words)('%s: the same keys, nothing empty', (file) => {
  const [ar, en] = [read('ar', file), read('en', file)];
  expect([...en.keys()].sort()).toEqual([...ar.keys()].sort());
  const empty = [...ar, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key);
  expect(empty).toEqual([]);
});

test.each(words)('%s: the same arguments in both languages', (file) => {
  const en = read('en', file);
  const different = [...read('ar', file)].flatMap(([key, text]) => {
    const here = [...shape(text, 'ar').args].sort().join(', ');
    const there = [...shape(en.get(key) ?? '', 'en').args].sort().join(', ');
    return here === there ? [] : [`${key}: ar {${here}}, en {${there}}`];
  });
  expect(different).toEqual([]);
});

test.each(words)('%s: all six Arabic forms wherever something is counted', (file) => {
  const lacking = [...read('ar', file)].flatMap(([key, text]) =>
    shape(text, 'ar').plurals.every((found) => forms.every((form) => found.includes(form)))
      ? []
      : [key],
  );
  expect(lacking).toEqual([]);
});

test.each(words)('%s: what is counted in English is counted in Arabic', (file) => {
  const en = read('en', file);
  const lacking = [...read('ar', file)].flatMap(([key, text]) =>
    shape(en.get(key) ?? '', 'en').plurals.length > 0 && shape(text, 'ar').plurals.length === 0
      ? [key]
      : [],
  );
  expect(lacking).toEqual([]);
});

test('a lost form and a lost argument are seen', () => {
  expect(shape('{n, plural, one {ملف} other {# ملف}}', 'ar').plurals).toEqual([['one', 'other']]);
  expect([...shape('{n, plural, other {{name}}}', 'ar').args]).toEqual(['n', 'name']);
});
