import { describe, test } from 'vitest';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import type { LogAnswer } from '../../app/paper/chain/entry.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf } from './client.ts';
import { answerOf, entryOf, extendedBy, headOf, leafIn, releafed, signed } from './forge.ts';
import { sceneOf, toldOfParty, whole, type Scene } from './scene.ts';
import type { World } from './world.ts';

const now = () => momentOf(new Date());
/** SHA-256 of nothing: the root of an empty log. */
const rootOfNothing = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** The same text with another letter before its last: still base64url of as many octets. */
const flipped = (text: string) =>
  `${text.slice(0, -2)}${text.at(-2) === 'A' ? 'B' : 'A'}${text.slice(-1)}`;

export const tellLiesAboutLogs = (world: () => World): void => {
  const scene = () => sceneOf(world());
  const hasSeen = async () => {
    const found = await scene();
    sure(await found.session.refresh(found.log), 'reading the log');
    return found;
  };
  const told = (
    of: Scene,
    answers: (from: number) => LogAnswer | Promise<LogAnswer>,
    code: string,
  ) => toldOfParty(world(), of, answers, code);

  describe('a server that lies about a log', () => {
    test('takes lines away that were seen', async () => {
      const of = await hasSeen();
      const { entries, log, signer } = of;
      const older = entries.slice(0, -2);
      const checkpoint = await headOf(log, older, signer);
      await told(of, (from) => ({ from, entries: [], checkpoint }), 'log-rolled-back');
    });

    test('shows another root for the same size', async () => {
      const of = await hasSeen();
      const { entries, log, signer } = of;
      const last = entries.at(-1);
      if (last === undefined) throw new Error('an empty log');
      const fork = [...entries.slice(0, -1), releafed(last, { recorded: daysAfter(now(), -1) })];
      const checkpoint = await headOf(log, fork, signer);
      await told(of, (from) => ({ from, entries: [], checkpoint }), 'log-forked');
    });

    test('goes on from a fork', async () => {
      const of = await hasSeen();
      const { entries, log, signer, client } = of;
      const key = keyOf(client);
      const revoke = {
        act: 'keys.revoke/1',
        log,
        about: {},
        facts: { fingerprint: key.certificate.fingerprint },
      };
      const one = await extendedBy(entries.slice(0, -1), log, await signed(key, revoke, []));
      const unable = { ...revoke, seen: { size: one.length, root: `sha256:${'1'.repeat(64)}` } };
      const blind = { ...revoke, seen: { size: 0, root: rootOfNothing } };
      // What it saw is not of this log; or it saw nothing, and the head is over other lines.
      const seen = await extendedBy(one, log, await signed(key, unable, one));
      await told(of, whole(log, seen, signer), 'seen-unknown');
      const unseen = await extendedBy(one, log, await signed(key, blind, one));
      await told(of, whole(log, unseen, signer), 'log-forked');
    });

    test('leaves a line out', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const gap = [...entries.slice(0, 1), ...entries.slice(2)];
      await told(of, whole(log, gap, signer), 'log-gap');
      const cut = await headOf(log, entries, signer);
      await told(
        await scene(),
        (from) => ({ from, entries: entries.slice(from, -1), checkpoint: cut }),
        'log-gap',
      );
      await told(await scene(), () => answerOf(log, entries, signer, 1), 'log-gap');
    });

    test('changes the order of lines', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const [first, second, third, ...rest] = entries;
      if (!first || !second || !third) throw new Error('too short a log');
      await told(of, whole(log, [first, third, second, ...rest], signer), 'log-gap');
      // With indexes to match, the acts themselves do not follow from each other any more.
      const matched = [second, first, third, ...rest].map((entry, index) =>
        releafed(entry, { index }),
      );
      await told(await scene(), whole(log, matched, signer), 'seen-unknown');
    });

    test('names other octets in a leaf', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const [first, second, ...rest] = entries;
      if (!first || !second) throw new Error('too short a log');
      const { statement, signature } = leafIn(first);
      for (const change of [{ statement }, { signature }, { act: 'keys.grant/1' }]) {
        const altered = [first, releafed(second, change), ...rest];
        await told(await scene(), whole(log, altered, signer), 'entry-altered');
      }
    });

    test('changes a byte of a statement, or of its signature', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const [first, second, ...rest] = entries;
      if (!first || !second) throw new Error('too short a log');
      const signature = flipped(second.signature);
      await told(
        of,
        whole(log, [first, { ...second, signature }, ...rest], signer),
        'entry-altered',
      );
      const { index, keys, recorded } = leafIn(second);
      const place = { log, index, keys, recorded };
      const named = await entryOf({ statement: second.statement, signature }, place);
      await told(await scene(), whole(log, [first, named, ...rest], signer), 'signature-wrong');
      const said = second.statement.slice(0, 40) + 'A' + second.statement.slice(41);
      const broken = [first, { ...second, statement: said }, ...rest];
      await told(await scene(), whole(log, broken, signer), 'entry-malformed');
    });

    test('drops a signature', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const [first, second, ...rest] = entries;
      if (!first || !second) throw new Error('too short a log');
      const none = [first, { ...second, signature: '' }, ...rest];
      await told(of, whole(log, none, signer), 'answer-malformed');
      const { statement } = second;
      const { index, keys, recorded } = leafIn(second);
      const empty = await entryOf({ statement, signature: 'AA' }, { log, index, keys, recorded });
      await told(await scene(), whole(log, [first, empty, ...rest], signer), 'signature-wrong');
    });
  });
};
