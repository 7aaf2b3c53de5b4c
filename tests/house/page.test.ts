import { expect, test } from 'vitest';
import { paths, textIn } from './source.ts';

type Place = [path: string, text: string];
const sources = (form: RegExp): Place[] =>
  paths()
    .filter((path) => form.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => [path, textIn(path)]);

/** Paths and what is wrong there, with its first words. */
const found = (places: readonly Place[], pattern: RegExp): string[] =>
  places.flatMap(([path, text]) =>
    [...text.matchAll(new RegExp(pattern, 'gm'))].map(([hit]) => `${path}: ${hit.trim()}`),
  );

const side =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|left|right|border-(?:top|bottom)-(?:left|right)-radius)[\w-]*\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/;
const sideInCode = /\b(?:margin|padding|border|inset)(?:Left|Right)\b/;
test('no left and no right: two scripts, one layout', () => {
  expect(found(sources(/\.css$/), side)).toEqual([]);
  expect(found(sources(/^app\/.*\.tsx$/), sideInCode)).toEqual([]);
  for (const css of [
    'a{left:0}',
    '  margin-left: 1rem;',
    'text-align: right',
    'border-left-width:0',
  ])
    expect(found([['x.css', css]], side), css).toHaveLength(1);
  for (const css of ['margin-inline: 1rem;', 'inset-inline-start: 0', 'text-align: start'])
    expect(found([['x.css', css]], side), css).toEqual([]);
});

/** Hidden fields hold what the page itself says; a radio's group is named, its form is none. */
const named = /<(?:input|textarea|select)\b(?:[^>]|=>)*?\sname=(?:[^>]|=>)*>/;
const isHarmless = (hit: string): boolean =>
  /type="hidden"/.test(hit) || (/type="radio"/.test(hit) && /\sform=""/.test(hit));
test('no content input has a name: when scripts fail there is nothing to send', () => {
  const hits = (places: Place[]) => found(places, named).filter((hit) => !isHarmless(hit));
  expect(hits(sources(/^app\/.*\.tsx$/))).toEqual([]);
  expect(hits([['x.tsx', '<input id="a" name="title" onChange={() => 1} />']])).toHaveLength(1);
  expect(hits([['x.tsx', '<textarea\n  onChange={(e) => x(e)}\n  name={a}\n/>']])).toHaveLength(1);
  expect(hits([['x.tsx', '<input id="a" />\n<Form name="x" />']])).toEqual([]);
});

test('nothing is written into a page as HTML', () => {
  const raw =
    /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
  expect(found(sources(/^app\/.*\.(?:tsx?|js)$/), raw)).toEqual([]);
});

test('no text of a page stands in code', () => {
  const arabic = /[\u0621-\u064A]{2,}/;
  const inCode = sources(/^app\/(?:ui|routes)\/.*\.tsx$/).map(([path, text]): Place => [
    path,
    text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  ]);
  expect(found(inCode, arabic)).toEqual([]);
});

test('one file of the server reads the environment, none of the pages does', () => {
  const readers = sources(/^(?:app|server)\/.*\.tsx?$/).filter(([, text]) =>
    text.includes('process.env'),
  );
  expect(readers.map(([path]) => path).filter((path) => path !== 'server/config.ts')).toEqual([]);
});

test('a transaction is born in one folder', () => {
  const born = sources(/^(?:server|toolkit)\/.*\.ts$/).filter(([, text]) =>
    /\.(?:transaction|startTransaction)\(/.test(text),
  );
  const allowed = /^server\/(?:audit\/[\w-]+|platform\/migrate)\.ts$/;
  expect(born.map(([path]) => path).filter((path) => !allowed.test(path))).toEqual([]);
});

test('no address, agent or referrer of a person is read', () => {
  const person = /remoteAddress|user-agent|x-forwarded-for|x-real-ip|headers\.referer|'referer'/i;
  expect(found(sources(/^server\/.*\.ts$/), person)).toEqual([]);
});
