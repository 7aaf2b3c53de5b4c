import { expect, test } from 'vitest';
import { noWays } from '../tests/no-ways.ts';
import { readSettings, type Environment } from './settings.ts';
import { waysIn } from './ways.ts';

const read = (environment: Environment) => {
  const env = readSettings(environment);
  return { ways: waysIn(env), problems: env.problems };
};

test('how a deployment is reached is what it says, and nothing where it says nothing', () => {
  expect(read({})).toEqual({ ways: noWays, problems: [] });
  const said = {
    CONTACT_POSTAL: 'The Mechanism | 1 Example Street|  | Geneva',
    CONTACT_TELEPHONE: '+41 22 000 00 00',
    CONTACT_EMAIL: 'desk@amana.example',
    SECURITY_CONTACT: 'mailto:security@amana.example',
  };
  expect(read(said)).toEqual({
    ways: {
      postal: ['The Mechanism', '1 Example Street', 'Geneva'],
      telephone: '+41 22 000 00 00',
      email: 'desk@amana.example',
      security: 'mailto:security@amana.example',
    },
    problems: [],
  });
});

test.each([
  [
    'a contact for weaknesses that is no address',
    { SECURITY_CONTACT: 'security@amana.example' },
    /^SECURITY_CONTACT must be an address that begins with mailto: or https: or tel:/,
  ],
  [
    'an e-mail address that is none',
    { CONTACT_EMAIL: 'desk at amana.example' },
    /^CONTACT_EMAIL must be one e-mail address/,
  ],
  [
    'a telephone number without its country',
    { CONTACT_TELEPHONE: '022 917 0000' },
    /^CONTACT_TELEPHONE must be digits and spaces after a \+/,
  ],
  [
    'a postal address longer than an envelope',
    { CONTACT_POSTAL: 'a|b|c|d|e|f|g|h|i' },
    /^CONTACT_POSTAL must be at most 8 lines/,
  ],
])('%s is refused by name', (_, environment, problem) => {
  expect(read(environment).problems).toEqual([expect.stringMatching(problem)]);
});
