import { describe, test } from 'vitest';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import { sure } from '../../toolkit/people.ts';
import { openTestRoot } from '../root.ts';
import { keyOf, reloaded } from './client.ts';
import { copyOf, extendedBy, leafIn, releafed, signed } from './forge.ts';
import { refusedAs } from './liar.ts';
import { depositing, logLie, sceneOf, toldOfParty, toldOneMore, whole } from './scene.ts';
import type { World } from './world.ts';

const now = () => momentOf(new Date());

export const tellLiesOfOldSteps = (world: () => World): void => {
  const scene = () => sceneOf(world());

  describe('a server that tells an old step as a new one', () => {
    test('writes the same statement down twice', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      for (const again of [entries.at(1), entries.at(-1)]) {
        if (again === undefined) throw new Error('too short a log');
        const more = await extendedBy(entries, log, again);
        await toldOfParty(world(), await scene(), whole(log, more, signer), 'statement-replayed');
      }
    });

    test('brings out what it had withheld', async () => {
      const { one } = world();
      const key = keyOf(one.documentation);
      const { fingerprint } = key.certificate;
      const at = daysAfter(now(), -1);
      const revoke = { act: 'keys.revoke/1', about: {}, facts: { fingerprint }, at };
      await toldOneMore(world(), key, revoke, 'statement-replayed');
    });

    test('dates a line before the one that stands before it', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const key = keyOf(world().one.documentation);
      const { fingerprint } = key.certificate;
      const at = daysAfter(now(), -1);
      const revoke = { act: 'keys.revoke/1', log, about: {}, facts: { fingerprint }, at };
      const statement = await signed(key, revoke, entries);
      const more = await extendedBy(entries, log, statement, { recorded: at });
      await toldOfParty(world(), of, whole(log, more, signer), 'statement-replayed');
    });

    test('takes a statement of one log into another', async () => {
      const { portal, other } = world();
      const stranger = await reloaded(portal.place, other.director);
      const theirs = await copyOf(stranger, stranger.session.logs.party(other.party));
      const of = await scene();
      const { entries, log, signer } = of;
      const foreign = theirs.at(-1);
      if (foreign === undefined) throw new Error('too short a log');
      const named = await extendedBy(entries, log, foreign);
      await toldOfParty(world(), of, whole(log, named, signer), 'entry-altered');
      const own = theirs.map((entry) => releafed(entry, { keys: leafIn(entry).keys }));
      await toldOfParty(world(), await scene(), whole(log, own, signer), 'log-gap');
    });

    test('brings a certification back after its revocation', async () => {
      const of = await scene();
      const { keys } = of.session.logs;
      const known = await copyOf(of.client, keys);
      const { fingerprint } = keyOf(world().staff.intake).certificate;
      const revoke = { act: 'keys.revoke/1', log: keys, about: {}, facts: { fingerprint } };
      const statement = await signed(await openTestRoot(), revoke, known);
      const revoked = await extendedBy(known, keys, statement, { keys: known.length });
      const again = known.find(({ statement: text }) =>
        Buffer.from(text, 'base64url').toString().includes(`"fingerprint":"${fingerprint}"`),
      );
      if (again === undefined) throw new Error('intake is not certified');
      const raised = await extendedBy(revoked, keys, again, { keys: revoked.length });
      sure(await of.session.refresh(of.log), 'before the lie');
      await refusedAs(
        of.client,
        logLie('keys', whole(keys, raised, of.signer)),
        'statement-replayed',
        () => of.session.refresh(of.log),
        depositing(of, world()),
      );
    });
  });
};
