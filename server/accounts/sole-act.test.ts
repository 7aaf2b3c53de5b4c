import { expect, test } from 'vitest';
import { linesOf } from '../../tests/formats/frozen-day.ts';
import { soleAct } from './sole-act.ts';

const [founding] = linesOf('party').map(({ entry: { statement, signature } }) => ({
  statement,
  signature,
}));
if (founding === undefined) throw new Error('the frozen log of a party has a line');
const post = (...acts: (typeof founding)[]) => ({ acts, envelopes: [] });
const malformed = { ok: false, code: 'post-malformed' };

test('one act is read', () => {
  expect(soleAct(post(founding))).toMatchObject({ ok: true, value: { act: 'party.join/1' } });
});

test('none, two, and what is no canonical base64url are refused', () => {
  expect(soleAct(post())).toEqual(malformed);
  expect(soleAct(post(founding, founding))).toEqual(malformed);
  expect(soleAct(post({ ...founding, statement: '%' }))).toEqual(malformed);
});
