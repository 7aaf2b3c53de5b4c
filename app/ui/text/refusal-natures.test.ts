import { expect, test } from 'vitest';
import { natureOf } from './refusal-natures.ts';

test.each([
  ['a lost line passes', 'no-connection', 'later'],
  ['a rewritten log stops the client', 'log-forked', 'altered'],
  ['a slip of the hand in a drawn passphrase is no lie', 'scheme-lowered', 'mend'],
  ['a code that nobody knows is ours', 'constructor', 'ours'],
])('%s', (_, code, is) => {
  expect(natureOf(code)).toBe(is);
});
