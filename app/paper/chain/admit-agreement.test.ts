/** Agreements in a party's log: each refusal of each act once. */
import { beforeAll, expect, test } from 'vitest';
import { digestOfAll, said, type Saying } from '../../../tests/formats/day.ts';
import {
  agreementId,
  editionId,
  fixedKeys,
  otherPartyId,
  partyId,
  type FixedKeys,
  type Owner,
} from '../../../tests/formats/fixed.ts';
import { judged, sealed } from '../../../tests/formats/rules.ts';

let keys: FixedKeys;
beforeAll(async () => {
  keys = await fixedKeys();
});
type Case = [code: string, what: string, lines: number, saying: () => Saying];
const nothing = { commits: {}, facts: {} };
const party = { party: partyId };

const propose = (by: Owner, number: number, agreement = 1, about = party) =>
  said(
    by,
    {
      act: 'agreement.propose/1',
      about: { ...about, agreement: agreementId(agreement), edition: editionId(number) },
      commits: { edition: digestOfAll(4) },
      facts: {},
    },
    [sealed('edition/1')],
  );
const decide = (
  act: 'agreement.sign/1' | 'agreement.countersign/1',
  by: Owner,
  number = 2,
  octet = 4,
) =>
  said(by, {
    act,
    about: { ...party, agreement: agreementId(1), edition: editionId(number) },
    commits: { edition: digestOfAll(octet) },
    facts: {},
  });
const decline = (by: Owner, number = 2) =>
  said(by, {
    act: 'agreement.decline/1',
    about: { ...party, agreement: agreementId(1), edition: editionId(number) },
    ...nothing,
  });

test.each<Case>([
  ['ok', 'an officer proposes', 6, () => propose('officerOne', 1)],
  ['not-vouched', 'before two officers vouched', 5, () => propose('officerOne', 1)],
  ['not-permitted', 'the head proposes', 6, () => propose('head', 1)],
  ['not-permitted', 'a director proposes', 6, () => propose('director', 1)],
  ['already-done', 'an edition twice', 7, () => propose('officerOne', 1)],
  ['ok', 'a newer edition', 7, () => propose('officerOne', 3)],
  ['ok', 'a newer edition of what the party alone has signed', 10, () => propose('officerOne', 3)],
  ['not-open', 'a newer edition of what is in force', 11, () => propose('officerOne', 3)],
  [
    'act-not-of-this-log',
    'to another party',
    6,
    () => propose('officerOne', 1, 1, { party: otherPartyId }),
  ],
  [
    'seals-not-of-this-act',
    'without a text',
    6,
    () => ({ ...propose('officerOne', 1), seals: [] }),
  ],
  ['ok', 'a director signs', 9, () => decide('agreement.sign/1', 'director')],
  ['not-permitted', 'an officer signs', 9, () => decide('agreement.sign/1', 'officerOne')],
  ['not-permitted', 'the head signs for the party', 9, () => decide('agreement.sign/1', 'head')],
  ['not-found', 'what was never proposed', 6, () => decide('agreement.sign/1', 'director')],
  [
    'edition-superseded',
    'the edition before',
    9,
    () => decide('agreement.sign/1', 'director', 1, 3),
  ],
  ['edition-superseded', 'another text', 9, () => decide('agreement.sign/1', 'director', 2, 5)],
  ['not-open', 'twice', 10, () => decide('agreement.sign/1', 'director')],
  ['ok', 'a director declines', 9, () => decline('director')],
  ['not-permitted', 'the head declines', 9, () => decline('head')],
  ['edition-superseded', 'declining the edition before', 9, () => decline('director', 1)],
  ['not-open', 'declining what is signed', 10, () => decline('director')],
  ['ok', 'the head countersigns', 10, () => decide('agreement.countersign/1', 'head')],
  [
    'not-permitted',
    'an officer countersigns',
    10,
    () => decide('agreement.countersign/1', 'officerOne'),
  ],
  [
    'not-permitted',
    'the director countersigns',
    10,
    () => decide('agreement.countersign/1', 'director'),
  ],
  ['not-open', 'before the party has signed', 9, () => decide('agreement.countersign/1', 'head')],
  ['not-open', 'countersigned twice', 11, () => decide('agreement.countersign/1', 'head')],
  [
    'edition-superseded',
    'countersigning another text',
    10,
    () => decide('agreement.countersign/1', 'head', 2, 5),
  ],
])('agreements, %s: %s', async (code, _, lines, saying) => {
  expect(await judged(keys, lines, saying())).toBe(code);
});
