import { expect, test } from 'vitest';
import { isFromOurPages } from './same-site.ts';

const ours = 'https://amana.example';
const cases: [
  sentence: string,
  method: string,
  site: string | undefined,
  origin: string | undefined,
  may: boolean,
][] = [
  ['reading needs nothing', 'GET', undefined, undefined, true],
  ['reading from elsewhere changes nothing', 'GET', 'cross-site', 'https://evil.example', true],
  ['a form of ours, with no-referrer', 'POST', 'same-origin', 'null', true],
  ['a script of ours', 'POST', 'same-origin', ours, true],
  ['a form of another site', 'POST', 'cross-site', 'null', false],
  ['a sibling under one domain', 'POST', 'same-site', 'https://x.amana.example', false],
  ['a person typed it', 'POST', 'none', undefined, false],
  ['another site that says our origin', 'POST', 'cross-site', ours, false],
  ['an old browser, our origin', 'POST', undefined, ours, true],
  ['an old browser, null', 'POST', undefined, 'null', false],
  ['an old browser, nothing', 'POST', undefined, undefined, false],
  ['an old browser, another origin', 'POST', undefined, 'https://evil.example', false],
  ['our host on plain http', 'POST', undefined, 'http://amana.example', false],
  ['another unsafe method', 'DELETE', 'cross-site', undefined, false],
  ['a method that nobody knows', 'BREW', undefined, undefined, false],
  ['lower case hides nothing', 'post', 'cross-site', undefined, false],
];
test.each(cases)('%s', (_, method, site, origin, may) => {
  expect(isFromOurPages(method, { site, origin }, ours)).toBe(may);
});
