/** Material in a party's log, from deposit to acknowledgement: each refusal of each act once. */
import { beforeAll, expect, test } from 'vitest';
import { inTwoYears } from '../../../tests/formats/books.ts';
import { digestOfAll, said, type Saying } from '../../../tests/formats/day.ts';
import {
  agreementId,
  fixedKeys,
  partyId,
  questionId,
  submissionId,
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

const submission = (number = 1) => ({ ...party, submission: submissionId(number) });
const papers = [sealed('submission/1', 1), sealed('manifest-page/1', 2), sealed('item-keys/1', 3)];
const deposit = (by: Owner, number = 2, agreement = 1, seals = [...papers, sealed('body/1', 4)]) =>
  said(
    by,
    {
      act: 'submission.deposit/1',
      about: { ...submission(number), agreement: agreementId(agreement) },
      commits: { items: digestOfAll(1) },
      facts: {},
    },
    seals,
  );
const open = (by: Owner, number = 1) =>
  said(by, { act: 'submission.open/1', about: submission(number), ...nothing });
const acknowledge = (by: Owner, number = 1) =>
  said(by, { act: 'submission.acknowledge/1', about: submission(number), ...nothing }, [
    sealed('acknowledgement/1'),
  ]);
const ask = (by: Owner, number = 1, question = 2) =>
  said(
    by,
    {
      act: 'submission.ask/1',
      about: { ...submission(number), question: questionId(question) },
      ...nothing,
    },
    [sealed('question/1')],
  );
const answer = (by: Owner, number = 1, question = 1) =>
  said(
    by,
    {
      act: 'submission.answer/1',
      about: { ...submission(number), question: questionId(question) },
      ...nothing,
    },
    [sealed('answer/1')],
  );

test.each<Case>([
  ['ok', 'a member deposits', 17, () => deposit('documentation')],
  ['ok', 'a director deposits', 17, () => deposit('director')],
  ['not-permitted', 'staff deposits', 17, () => deposit('head')],
  ['not-permitted', 'a joiner who is not certified', 14, () => deposit('documentation')],
  ['no-agreement-in-force', 'before the head countersigned', 10, () => deposit('director')],
  ['no-agreement-in-force', 'under another agreement', 17, () => deposit('director', 2, 2)],
  ['already-done', 'a submission twice', 17, () => deposit('documentation', 1)],
  ['seals-not-of-this-act', 'without a body', 17, () => deposit('director', 2, 1, papers)],
  [
    'seals-not-of-this-act',
    'a document twice',
    17,
    () => deposit('director', 2, 1, [...papers, sealed('body/1', 3)]),
  ],
  [
    'seals-not-of-this-act',
    'a note beside',
    17,
    () => deposit('director', 2, 1, [...papers, sealed('body/1', 4), sealed('note/1', 5)]),
  ],
  ['ok', 'intake opens', 17, () => open('intakeOfficer')],
  ['ok', 'the head opens', 17, () => open('head')],
  ['not-permitted', 'an analyst opens', 17, () => open('analystOne')],
  ['not-permitted', 'the party opens', 17, () => open('director')],
  ['not-found', 'what was not handed over', 17, () => open('intakeOfficer', 2)],
  ['already-done', 'opened twice', 18, () => open('intakeOfficer')],
  ['not-open', 'acknowledged before it was opened', 17, () => acknowledge('head')],
  ['not-permitted', 'an officer acknowledges', 18, () => acknowledge('officerOne')],
  ['already-done', 'acknowledged twice', 22, () => acknowledge('head')],
  ['not-open', 'a question before it was opened', 17, () => ask('intakeOfficer')],
  ['not-permitted', 'an analyst asks', 18, () => ask('analystOne')],
  ['not-found', 'a question about nothing', 18, () => ask('intakeOfficer', 2)],
  ['already-done', 'a question twice', 19, () => ask('intakeOfficer', 1, 1)],
  ['ok', 'a member answers', 19, () => answer('director')],
  ['not-permitted', 'staff answers', 19, () => answer('intakeOfficer')],
  ['not-found', 'what was not asked', 19, () => answer('director', 1, 2)],
  ['not-found', 'of another submission', 19, () => answer('director', 2, 1)],
  ['already-done', 'answered twice', 20, () => answer('director')],
])('material, %s: %s', async (code, _, lines, saying) => {
  expect(await judged(keys, lines, saying())).toBe(code);
});

test('not-vouched: a deposit after the vouching has run out', async () => {
  const at = { recorded: inTwoYears };
  expect(await judged(keys, 17, deposit('documentation'), at)).toBe('not-vouched');
});
