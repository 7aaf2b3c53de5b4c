/** Feedback needs two persons; what is the Mechanism's alone joins no party's log. */
import { beforeAll, expect, test } from 'vitest';
import { none, said, type Saying } from '../../../tests/formats/day.ts';
import {
  documentId,
  feedbackId,
  fixedKeys,
  partyId,
  submissionId,
  type FixedKeys,
  type Owner,
} from '../../../tests/formats/fixed.ts';
import { frozenLogs } from '../../../tests/formats/frozen-day.ts';
import { judged, sealed } from '../../../tests/formats/rules.ts';
import { base64url, utf8 } from '../../domain/basis/octets.ts';

let keys: FixedKeys;
beforeAll(async () => {
  keys = await fixedKeys();
});
type Case = [code: string, what: string, lines: number, saying: () => Saying];
const nothing = { commits: {}, facts: {} };
const party = { party: partyId };

const submission = (number = 1) => ({ ...party, submission: submissionId(number) });
const about = (number = 1, of = 1) => ({ ...submission(of), feedback: feedbackId(number) });
const draft = (by: Owner, number = 2, of = 1) =>
  said(by, { act: 'feedback.draft/1', about: about(number, of), ...nothing }, [
    sealed('feedback/1'),
  ]);
const drafted = base64url(utf8(frozenLogs.party.lines[22]?.statement ?? ''));
const release = (by: Owner, carried = drafted, number = 1, of = 1) =>
  said(by, {
    act: 'feedback.release/1',
    about: about(number, of),
    commits: {},
    facts: { draft: { statement: carried, signature: 'AAAA' } },
  });

test.each<Case>([
  ['ok', 'an analyst drafts', 22, () => draft('analystOne')],
  ['not-permitted', 'intake drafts', 22, () => draft('intakeOfficer')],
  ['not-open', 'before it was acknowledged', 21, () => draft('analystOne')],
  ['not-open', 'about nothing', 22, () => draft('analystOne', 2, 2)],
  ['already-done', 'a draft twice', 24, () => draft('analystOne', 1)],
  ['ok', 'another analyst releases', 23, () => release('analystTwo')],
  ['ok', 'the head releases', 23, () => release('head')],
  ['second-person-needed', 'the drafter releases', 23, () => release('analystOne')],
  ['not-permitted', 'intake releases', 23, () => release('intakeOfficer')],
  ['not-permitted', 'the party releases', 23, () => release('director')],
  ['second-person-needed', 'another draft is carried', 23, () => release('analystTwo', 'AAAA')],
  ['not-found', 'what was never drafted', 22, () => release('analystTwo')],
  ['not-found', 'of another submission', 23, () => release('analystTwo', drafted, 1, 2)],
  ['already-done', 'released twice', 24, () => release('analystTwo')],
])('feedback, %s: %s', async (code, _, lines, saying) => {
  expect(await judged(keys, lines, saying())).toBe(code);
});

test('second-person-needed: a line between draft and release', async () => {
  expect(await judged(keys, 23, release('analystTwo'), { index: 24 })).toBe('second-person-needed');
});

const empty: ('material.hand-over/1' | 'use.record/1' | 'feedback.prepare/1')[] = [
  'material.hand-over/1',
  'use.record/1',
  'feedback.prepare/1',
];
const kinds = {
  'material.hand-over/1': 'handover/1',
  'use.record/1': 'use/1',
  'feedback.prepare/1': 'feedback-draft/1',
};
test('act-not-of-this-log: what belongs to the Mechanism alone', async () => {
  for (const act of empty) {
    const saying = said('head', { ...none, act, facts: {} }, [sealed(kinds[act])]);
    expect(await judged(keys, 22, saying)).toBe('act-not-of-this-log');
  }
  const reopen = said('head', {
    act: 'submission.reopen/1',
    about: { submission: submissionId(1) },
    ...nothing,
  });
  expect(await judged(keys, 22, reopen)).toBe('act-not-of-this-log');
  const unreadable = said('head', {
    act: 'document.unreadable/1',
    about: { ...party, document: documentId(14) },
    ...nothing,
  });
  expect(await judged(keys, 22, unreadable)).toBe('ok');
});
