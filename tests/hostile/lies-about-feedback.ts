import { beforeAll, describe, test } from 'vitest';
import { draftFeedback, release } from '../../app/acts/feedback/write.ts';
import { readHeld } from '../../app/acts/feedback/read.ts';
import type { SubmissionId } from '../../app/domain/basis/id.ts';
import { FeedbackId, newId } from '../../app/domain/basis/id.ts';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { sure } from '../../toolkit/people.ts';
import { openTestRoot } from '../root.ts';
import { keyOf, reloaded, type Client } from './client.ts';
import { copyOf, extendedBy, saidIn, signed, fieldsOf } from './forge.ts';
import { changing, refusedAs } from './liar.ts';
import { deposited, reviewed } from './material.ts';
import { depositing, logLie, sceneOf, together, whole } from './scene.ts';
import type { World } from './world.ts';

export const tellLiesAboutFeedback = (world: () => World): void => {
  let submission: SubmissionId;
  beforeAll(async () => {
    submission = await deposited(world());
    await reviewed(world(), submission);
  });
  const seal = (kind: string) => ({
    id: newId(FeedbackId) as never,
    kind,
    digest: `sha256:${'2'.repeat(64)}` as never,
    size: 5000,
  });

  /** The provider's log with a draft and a release that these keys have signed. */
  const told = async (
    drafter: OpenKey,
    releaser: OpenKey,
    code: string,
    { isDrafted = true, isReleased = true, extraKey = undefined as OpenKey | undefined } = {},
  ) => {
    const of = await sceneOf(world());
    const { entries, log, signer, session } = of;
    const { party } = world().one;
    const about = { party, submission, feedback: newId(FeedbackId) };
    const drafting = { act: 'feedback.draft/1', log, about, seals: [seal('feedback/1')] };
    const { keys: keysLog } = session.logs;
    const known = await copyOf(of.client, keysLog);
    const all = extraKey === undefined ? known : await certifiedToo(known, keysLog, extraKey);
    const draft = await signed(drafter, drafting, entries);
    const keys = all.length;
    const one = isDrafted ? await extendedBy(entries, log, draft, { keys }) : [...entries];
    const facts = { draft: { ...draft } };
    const two = await signed(releaser, { act: 'feedback.release/1', log, about, facts }, entries);
    const lines = isReleased ? await extendedBy(one, log, two, { keys }) : one;
    const lie = together(
      logLie('keys', whole(keysLog, all, signer)),
      logLie('party', whole(log, lines, signer)),
    );
    await refusedAs(of.client, lie, code, () => session.refresh(log), depositing(of, world()));
  };
  /** Root has truly certified another key of the analyst: one person, two keys. */
  const certifiedToo = async (
    known: Awaited<ReturnType<typeof copyOf>>,
    log: Parameters<typeof copyOf>[1],
    key: OpenKey,
  ) => {
    const first = known.map(saidIn).find((said) => fieldsOf(said['facts']).role === 'analyst');
    const facts = {
      ...fieldsOf(first?.['facts']),
      certificate: certificateText(key.certificate),
      fingerprint: key.certificate.fingerprint,
      until: daysAfter(momentOf(new Date()), 30),
    };
    const certify = { act: 'keys.certify/1', log, about: {}, facts };
    const statement = await signed(await openTestRoot(), certify, known);
    return extendedBy(known, log, statement, { keys: known.length });
  };

  describe('a server that promises a feedback of two persons', () => {
    test('which the drafter released', async () => {
      const analyst = keyOf(world().staff.analyst);
      await told(analyst, analyst, 'second-person-needed');
    });
    test('of which the two are one, with two keys', async () => {
      const { member } = sure(await holder(world().staff.analyst), 'holder');
      const extraKey = await newKey(`member:${member}`);
      const analyst = keyOf(world().staff.analyst);
      await told(analyst, extraKey, 'second-person-needed', { extraKey });
      await told(extraKey, analyst, 'second-person-needed', { extraKey });
    });
    test('which nobody drafted, or nobody released', async () => {
      const { analyst, head } = world().staff;
      const two = [keyOf(analyst), keyOf(head)] as const;
      await told(...two, 'not-found', { isDrafted: false });
      await told(...two, 'second-person-needed', { isReleased: false });
    });
    test('which another role drafted or released', async () => {
      const { analyst, head, intake, officer } = world().staff;
      await told(keyOf(intake), keyOf(head), 'not-permitted');
      await told(keyOf(analyst), keyOf(officer), 'not-permitted');
      await told(keyOf(analyst), keyOf(world().one.director), 'not-permitted');
    });
  });

  describe('a server that shows the second person what the first did not write', () => {
    const held = async () => {
      const { staff, one } = world();
      const { session } = staff.analyst;
      const of = { party: one.party, submission };
      const entries = [{ code: 'kept' as never, items: null }];
      const { FeedbackCode } = await import('../../app/domain/feedback/codes.ts');
      const code = FeedbackCode.options[0];
      if (code === undefined) throw new Error('no code');
      const post = await draftFeedback(
        session,
        of,
        entries.map((each) => ({ ...each, code })),
        '',
      );
      sure(await session.send(sure(post, 'drafting')), 'keeping a draft');
    };
    test('another statement, another document, another signature', async () => {
      const { staff, portal } = world();
      await held();
      await held();
      const head = await reloaded(portal.place, staff.head);
      const read = () => readHeld(head.session);
      const [first, second] = sure(await read(), 'reading what waits');
      if (first === undefined || second === undefined) throw new Error('two drafts wait');
      const rows = (change: (row: object, other: object) => object) =>
        changing(/held-feedback$/, (honest) => {
          const [one, two] = honest as [object, object];
          return [change(one, two)];
        });
      const of = <K extends string>(row: object, key: K) => ({ [key]: fieldsOf(row)[key] });
      const lies = [
        ['signature-wrong', rows((row, other) => ({ ...row, ...of(other, 'signature') }))],
        ['signature-wrong', rows((row, other) => ({ ...row, ...of(other, 'statement') }))],
        [
          'statement-does-not-name-it',
          rows((row, other) => ({ ...row, ...of(other, 'document') })),
        ],
      ] as const;
      for (const [code, lie] of lies) await refusedAs(head, lie, code, read);
      // And what the analyst drafted, the analyst does not release.
      const analyst = await reloaded(portal.place, staff.analyst);
      const { about } = first.statement;
      await refusedAs(
        analyst,
        () => undefined,
        'second-person-needed',
        () => release(analyst.session, about, first.octets),
      );
    });
  });
};

const holder = async ({ gate }: Client) => {
  const found = await gate.vault.holder();
  return found === undefined
    ? ({ ok: false, code: 'keys-locked' } as const)
    : ({ ok: true, value: found } as const);
};
