/** What every act is refused for alike, whoever takes it: tried with each. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, MemberId } from '../../app/domain/basis/id.ts';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import { keysLog } from '../../app/domain/custody/log-id.ts';
import { sealsOf } from '../../app/paper/chain/admit.ts';
import type { Act } from '../../app/paper/statement.ts';
import { deed } from '../../app/vault/deed.ts';
import { everyAct } from './any-act.ts';
import { rowCounts, sealRaw } from './raw.ts';
import { told, type But, type Where, type Who } from './refusing.ts';
import { openScene, type Scene } from './standing.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Where each act belongs, and who may write anything there. */
const homes: Readonly<Record<Act, readonly Where[]>> = {
  'keys.certify/1': ['keys', 'party'],
  'keys.certify-log/1': ['keys'],
  'keys.revoke/1': ['keys', 'party'],
  'keys.grant/1': ['keys', 'party'],
  'staff.list/1': ['keys'],
  'invitation.make/1': ['mechanism', 'party'],
  'party.join/1': ['party'],
  'party.open/1': ['party'],
  'member.join/1': ['party'],
  'member.answer/1': ['party'],
  'agreement.propose/1': ['party'],
  'agreement.sign/1': ['party'],
  'agreement.decline/1': ['party'],
  'agreement.countersign/1': ['party'],
  'terms.accept/1': ['party'],
  'submission.deposit/1': ['party'],
  'submission.describe/1': ['party'],
  'submission.open/1': ['party'],
  'submission.ask/1': ['party'],
  'submission.answer/1': ['party'],
  'submission.acknowledge/1': ['party'],
  'message.send/1': ['party'],
  'document.unreadable/1': ['party'],
  'submission.reopen/1': ['mechanism'],
  'submission.note/1': ['mechanism'],
  'material.hand-over/1': ['mechanism'],
  'use.record/1': ['mechanism'],
  'feedback.prepare/1': ['mechanism'],
  'feedback.draft/1': ['party'],
  'feedback.release/1': ['party'],
};

/** Whoever begins brings a certificate of their own, which nobody has certified yet. */
const isJoining = (act: Act) =>
  act === 'party.join/1' || act === 'member.join/1' || act === 'party.open/1';

/** Who is heard there at all, so that the log's own rules are asked and not the door's alone. */
const heard = (act: Act, where: Where): Who => {
  if (where === 'keys') return 'root';
  return act === 'invitation.make/1' && where === 'mechanism' ? 'officer' : 'head';
};
/** What makes it this act, where `anyAct` says what could never be. */
const whole = (act: Act, where: Where): But => {
  const { waiting, staff, ceremony, proposed } = scene;
  const { fingerprint } = staff.head.key.certificate;
  const ids = waiting.about;
  if (act === 'feedback.release/1') return { ids, facts: { draft: { ...waiting.draft } } };
  if (act === 'feedback.draft/1')
    return { ids, ...(where === 'keys' ? {} : { beside: 'feedback.prepare/1' }) };
  if (act === 'document.unreadable/1') return { ids: { document: proposed.enclosed[0]?.id ?? '' } };
  if (where !== 'keys') return {};
  if (act === 'keys.certify/1') return { facts: { role: 'head', member: newId(MemberId) } };
  if (act === 'keys.revoke/1') return { facts: { fingerprint } };
  const team = ceremony.teams.get('intake')?.certificate.fingerprint ?? '';
  return act === 'keys.grant/1' ? { facts: { key: team, to: fingerprint } } : {};
};

const tries = everyAct.flatMap((act) => homes[act].map((where) => [act, where] as const));
const refusedAs = async (code: string, act: Act, who: Who, where: Where, but: But) => {
  const before = await rowCounts(scene.house.database.owner);
  expect([
    act,
    where,
    who,
    await told(scene, act, who, where, { ...whole(act, where), ...but }),
  ]).toEqual([act, where, who, code]);
  expect(await rowCounts(scene.house.database.owner)).toEqual(before);
};
const inDays = (days: number) => daysAfter(momentOf(new Date()), days);

const elsewhere = everyAct.flatMap((act) =>
  (['keys', 'mechanism', 'party'] as const)
    .filter((where) => !homes[act].includes(where))
    .map((where) => [act, where] as const),
);
test.each(elsewhere)('%s does not belong in the %s log', async (act, where) => {
  // A release is asked first for the draft that it carries, a draft for what prepares it.
  const isAskedFirst =
    act === 'feedback.release/1' || (act === 'feedback.draft/1' && where === 'keys');
  const first = act === 'feedback.release/1' ? 'not-found' : 'second-person-needed';
  const code = isAskedFirst ? first : 'act-not-of-this-log';
  await refusedAs(
    code,
    act,
    heard(act, where),
    where,
    where === 'keys' ? { raw: { seals: [] } } : {},
  );
});

test.each(tries)('%s in the %s log, with documents that it does not bring', async (act, where) => {
  const { seal } = await sealRaw('draft/1', scene.stranger, [scene.stranger.certificate]);
  const wrong = Object.keys(sealsOf[act]).length > 0 ? [[], [seal]] : [[seal]];
  for (const seals of wrong)
    await refusedAs('seals-not-of-this-act', act, heard(act, where), where, { raw: { seals } });
});

test.each(tries)('%s in the %s log, signed by another', async (act, where) => {
  const { stranger } = scene;
  await refusedAs('signature-wrong', act, heard(act, where), where, { signedBy: stranger });
  const by = stranger.certificate.fingerprint;
  const code = where === 'keys' ? 'not-permitted' : 'not-the-signer';
  await refusedAs(code, act, heard(act, where), where, { raw: { by } });
});

test.each(tries)('%s in the %s log, of a head that it never had', async (act, where) => {
  for (const size of [1, 100_000]) {
    const seen = { size, root: `sha256:${'0'.repeat(64)}` };
    await refusedAs('seen-unknown', act, heard(act, where), where, { raw: { seen } });
  }
});

test.each(tries)('%s in the %s log, by a clock of its own', async (act, where) => {
  if (where === 'keys') return; // root signs offline: its clock is not asked
  for (const days of [-1, 1])
    await refusedAs('clock-off', act, heard(act, where), where, { raw: { at: inDays(days) } });
});

test.each(tries)('%s in the %s log, after the server went back in time', async (act, where) => {
  scene.house.clock.offsetSeconds = -86_400;
  try {
    await refusedAs('statement-replayed', act, heard(act, where), where, {
      raw: { at: inDays(-1) },
    });
  } finally {
    scene.house.clock.offsetSeconds = 0;
  }
});

const ofMembers = everyAct.filter((act) => homes[act].includes('party') && !isJoining(act));
test.each(ofMembers)(
  '%s by a member who is not certified, is revoked, or is out of time',
  async (act) => {
    const alone = { beside: undefined }; // a member's post goes to its own party's log alone
    await refusedAs('not-vouched', act, 'loose', 'party', alone);
    await refusedAs('key-revoked', act, 'gone', 'party', alone);
    scene.house.clock.offsetSeconds = 1000 * 86_400;
    try {
      await refusedAs('key-expired', act, 'documentation', 'party', {
        ...alone,
        raw: { at: inDays(1000) },
      });
    } finally {
      scene.house.clock.offsetSeconds = 0;
    }
  },
);

test('not-vouched: a deposit when the vouching has run out, and the member has not', async () => {
  const { agreement } = scene;
  scene.house.clock.offsetSeconds = 750 * 86_400;
  try {
    const but = { ids: { agreement }, raw: { at: inDays(750) } };
    await refusedAs('not-vouched', 'submission.deposit/1', 'documentation', 'party', but);
  } finally {
    scene.house.clock.offsetSeconds = 0;
  }
});

test('key-revoked: whatever an officer does whom root has revoked', async () => {
  const { root, staff, ceremony } = scene;
  const { fingerprint } = staff.second.key.certificate;
  const log = keysLog(ceremony.root.certificate.fingerprint);
  await root.act(
    deed({ act: 'keys.revoke/1', log, about: {}, commits: {}, facts: { fingerprint } }),
  );
  for (const [act, where] of tries)
    if (where !== 'keys' && !isJoining(act))
      await refusedAs('key-revoked', act, 'second', where, {});
});
