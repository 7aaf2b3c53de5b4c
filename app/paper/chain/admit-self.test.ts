/** An individual's log: each refusal of each act once, and the line between the kinds of party. */
import { beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/formats/books.ts';
import { certified, digestOfAll, said, type Saying } from '../../../tests/formats/day.ts';
import {
  agreementId,
  editionId,
  fixedKeys,
  inAYear,
  invitationId,
  memberOf,
  minute,
  partyId,
  submissionId,
  type FixedKeys,
  type Owner,
} from '../../../tests/formats/fixed.ts';
import { judged, sealed, signerAs, statementOf } from '../../../tests/formats/rules.ts';
import { certificateText } from '../openpgp.ts';
import { admitFounding, admitToParty } from './admit.ts';
import type { Party } from './party.ts';

const nothing = { commits: {}, facts: {} };
const party = { party: partyId };
const submission = { ...party, submission: submissionId(1) };

let keys: FixedKeys;
let log: readonly Party[];

const open = (index = 0, seals: Saying['seals'] = []) => {
  const facts = {
    certificate: certificateText(keys.director.certificate),
    partyCertificate: certificateText(keys.party.certificate),
  };
  const about = { ...party, member: memberOf('director') };
  const saying = said('director', { act: 'party.open/1', about, commits: {}, facts }, seals);
  const statement = statementOf(keys, saying);
  if (statement.act !== 'party.open/1') throw new Error('an opening');
  const place = { index, keys: 14, recorded: minute(0) };
  return admitFounding(partyId, statement, keys.party.certificate.fingerprint, place);
};
const accept = (by: Owner, number = 1) =>
  said(
    by,
    {
      act: 'terms.accept/1',
      about: { ...party, agreement: agreementId(number) },
      commits: { terms: digestOfAll(1) },
      facts: {},
    },
    [sealed('terms/1', 60 + number)],
  );
const papers = [sealed('submission/1', 1), sealed('manifest-page/1', 2), sealed('item-keys/1', 3)];
const deposit = (by: Owner, agreement = 1, number = 1) =>
  said(
    by,
    {
      act: 'submission.deposit/1',
      about: { ...party, submission: submissionId(number), agreement: agreementId(agreement) },
      commits: { items: digestOfAll(1) },
      facts: {},
    },
    [...papers, sealed('body/1', 4)],
  );
const describe = (by: Owner, agreement = 1, number = 1) =>
  said(
    by,
    {
      act: 'submission.describe/1',
      about: { ...party, submission: submissionId(number), agreement: agreementId(agreement) },
      ...nothing,
    },
    [sealed('description/1', 5)],
  );
const grant = (by: Owner, to: Owner) => {
  const facts = {
    key: keys.party.certificate.fingerprint,
    to: keys[to].certificate.fingerprint,
  };
  return said(by, { act: 'keys.grant/1', about: {}, commits: {}, facts }, [sealed('grant/1')]);
};
const revoke = (by: Owner) => {
  const facts = { fingerprint: keys.director.certificate.fingerprint };
  return said(by, { act: 'keys.revoke/1', about: {}, commits: {}, facts });
};
const about = { ...party, agreement: agreementId(1), edition: editionId(1) };
const edition = { commits: { edition: digestOfAll(2) }, facts: {} };

const verdict = async (of: Party, saying: Saying, index: number) => {
  const place = { index, keys: 14, recorded: minute(index) };
  const signer = signerAs(keys, of, saying.by);
  return admitToParty(of, statementOf(keys, saying), digestOfAll(8), signer, place);
};

beforeAll(async () => {
  keys = await fixedKeys();
  const opened = open();
  if (!opened.ok) throw new Error(opened.code);
  const all = [opened.value];
  for (const saying of [accept('director'), deposit('director')]) {
    const last = all.at(-1);
    const next = last && (await verdict(last, saying, all.length));
    if (next?.ok !== true) throw new Error(next?.code ?? 'nothing');
    all.push(next.value);
  }
  log = all;
});

test('the first leaf alone opens, brings no document, and fixes the kind', () => {
  expect(codeOf(open())).toBe('ok');
  expect(codeOf(open(1))).toBe('log-not-empty');
  expect(codeOf(open(0, [sealed('party-card/1')]))).toBe('seals-not-of-this-act');
  expect(log[0]).toMatchObject({ kind: 'self' });
});

type Case = [code: string, what: string, lines: number, saying: () => Saying];
test.each<Case>([
  ['ok', 'terms are accepted at once, by nobody’s leave', 1, () => accept('director')],
  ['already-done', 'an acceptance twice', 2, () => accept('director')],
  ['not-permitted', 'staff accepts for somebody', 1, () => accept('head')],
  ['not-permitted', 'a stranger accepts', 1, () => accept('documentation')],
  ['terms-not-accepted', 'a deposit without terms', 1, () => deposit('director')],
  ['terms-not-accepted', 'a deposit under other terms', 2, () => deposit('director', 2)],
  ['ok', 'a deposit under the terms', 2, () => deposit('director')],
  ['already-done', 'the same deposit twice', 3, () => deposit('director')],
  ['not-permitted', 'a stranger deposits', 2, () => deposit('documentation')],
  ['ok', 'more is said of it', 3, () => describe('director')],
  ['not-found', 'more is said of nothing', 3, () => describe('director', 1, 2)],
  ['terms-not-accepted', 'more is said under no terms', 3, () => describe('director', 2)],
  ['not-permitted', 'staff says more of it', 3, () => describe('intakeOfficer')],
  ['ok', 'the party’s key is granted to its own member', 1, () => grant('director', 'director')],
  ['key-unknown', 'to somebody else', 1, () => grant('director', 'documentation')],
  ['not-permitted', 'by staff', 1, () => grant('officerOne', 'director')],
  ['ok', 'the key revokes itself', 1, () => revoke('director')],
  ['not-permitted', 'an officer revokes it', 1, () => revoke('officerOne')],
  [
    'ok',
    'intake opens it',
    3,
    () => said('intakeOfficer', { act: 'submission.open/1', about: submission, ...nothing }),
  ],
  [
    'not-of-this-kind',
    'a second member is invited',
    1,
    () =>
      said('director', {
        act: 'invitation.make/1',
        about: { invitation: invitationId(2) },
        commits: {},
        facts: { role: 'documentation', redeem: digestOfAll(2), until: inAYear },
      }),
  ],
  [
    'not-of-this-kind',
    'a second member joins',
    1,
    () =>
      said(
        'documentation',
        {
          act: 'member.join/1',
          about: { ...party, member: memberOf('documentation'), invitation: invitationId(2) },
          commits: {},
          facts: { certificate: certificateText(keys.documentation.certificate) },
        },
        [sealed('join-proof/1')],
      ),
  ],
  [
    'not-of-this-kind',
    'an officer vouches for an individual',
    1,
    () => certified(keys, 'director', 'director', 'officerOne', 1),
  ],
  [
    'not-of-this-kind',
    'an agreement is proposed',
    1,
    () =>
      said('officerOne', { act: 'agreement.propose/1', about, ...edition }, [sealed('edition/1')]),
  ],
  [
    'not-of-this-kind',
    'an agreement is signed',
    1,
    () => said('director', { act: 'agreement.sign/1', about, ...edition }),
  ],
])('%s: %s', async (code, _what, lines, saying) => {
  const of = log[lines - 1];
  if (of === undefined) throw new Error('no such line');
  expect(codeOf(await verdict(of, saying(), lines))).toBe(code);
});

test('an organisation accepts no short terms, and describes nothing anew', async () => {
  expect(await judged(keys, 17, accept('director'))).toBe('not-of-this-kind');
  expect(await judged(keys, 17, describe('director'))).toBe('not-of-this-kind');
});
