/** Every refusal of every act, provoked: by its name, and without a row. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import { InvitationId } from '../../app/domain/basis/id.ts';
import { mechanismLog } from '../../app/domain/custody/log-id.ts';
import type { ChainRefusal } from '../../app/paper/chain/line.ts';
import type { SignerRefusal } from '../../app/paper/chain/signer.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { everyAct } from './any-act.ts';
import { refusalsOfIndividuals } from './refusals-of-individuals.ts';
import { refusalsOfMessages } from './refusals-of-messages.ts';
import { refusalsOfPeople, refusalsOfRoot } from './refusals-of-people.ts';
import {
  refusalsOfAgreements,
  refusalsOfFeedback,
  refusalsOfSubmissions,
} from './refusals-of-the-path.ts';
import { told } from './refusing.ts';
import { openScene, type Scene } from './standing.ts';
import { rowCounts } from './raw.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const counts = () => rowCounts(scene.house.database.owner);
const rows = [
  ...refusalsOfRoot,
  ...refusalsOfPeople,
  ...refusalsOfAgreements,
  ...refusalsOfSubmissions,
  ...refusalsOfFeedback,
  ...refusalsOfIndividuals,
  ...refusalsOfMessages,
];
test.each(rows)('$act, $sentence, by $who: $code', async ({ act, who, where, code, but }) => {
  const what = await but(scene);
  const before = await counts();
  expect(await told(scene, act, who, where, what)).toBe(code);
  expect(await counts()).toEqual(before);
});

/** A code that is added does not compile here without a row that provokes it. */
const everyCode: Readonly<Record<ChainRefusal | SignerRefusal, true>> = {
  'act-not-of-this-log': true,
  'not-permitted': true,
  'not-open': true,
  'not-vouched': true,
  'already-done': true,
  'edition-superseded': true,
  'message-crossed': true,
  'no-agreement-in-force': true,
  'terms-not-accepted': true,
  'not-of-this-kind': true,
  'seals-not-of-this-act': true,
  'second-person-needed': true,
  'log-not-empty': true,
  'key-unknown': true,
  'key-revoked': true,
  'key-expired': true,
  'key-superseded': true,
  'list-rolled-back': true,
  'not-found': true,
  'certificate-malformed': true,
};
test('every act is among them, and every name that the log has for a refusal', () => {
  expect(new Set(rows.map(({ act }) => act))).toEqual(new Set(everyAct));
  // With the documents of another act each is tried in refusals-of-all.test.ts.
  const codes = new Set([...rows.map(({ code }) => code), 'seals-not-of-this-act']);
  expect(Object.keys(everyCode).filter((code) => !codes.has(code))).toEqual([]);
});

test('member.join/1 by whoever has a session, and no words: not-permitted', async () => {
  const { organisation, open, staff, loose } = scene;
  const { party, log } = organisation;
  const { head } = staff;
  const { certificate } = head.key;
  const { fingerprint } = certificate;
  const { partyKey } = organisation;
  const proof = { root: fingerprint, member: fingerprint, party: partyKey.certificate.fingerprint };
  const about = { party, member: head.member, invitation: InvitationId.parse(open) };
  const facts = { certificate: certificateText(certificate) };
  const joining = deed({ act: 'member.join/1', log, about, commits: {}, facts }, [
    enclose('join-proof/1', { ...proof, proof: 'A'.repeat(43), name: loose.person.member }),
  ]);
  await head.read(log);
  const post = await head.compose(joining);
  const before = await counts();
  expect(await head.post(post)).toEqual({ ok: false, code: 'not-permitted' });
  expect(await counts()).toEqual(before);
});

test('feedback.draft/1 of a feedback that waits already: already-done', async () => {
  const { waiting, staff, ceremony, organisation } = scene;
  const { about } = waiting;
  const { log } = organisation;
  const mechanism = mechanismLog(ceremony.root.certificate.fingerprint);
  const nothing = { commits: {}, facts: {} };
  const body = { ...about, statement: digestFrom(new Uint8Array(32)), note: '' };
  const entries = { feedback: about.feedback, entries: [] };
  for (const each of [log, mechanism]) await staff.head.read(each);
  const post = await staff.head.compose(
    deed({ act: 'feedback.prepare/1', log: mechanism, about: {}, ...nothing }, [
      enclose('feedback-draft/1', body),
    ]),
    deed({ act: 'feedback.draft/1', log, about, ...nothing }, [enclose('feedback/1', entries)]),
  );
  const before = await counts();
  expect(await staff.head.post(post)).toEqual({ ok: false, code: 'already-done' });
  expect(await counts()).toEqual(before);
});
