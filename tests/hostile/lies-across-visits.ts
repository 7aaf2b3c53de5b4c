import { describe, expect, test } from 'vitest';
import { momentOf } from '../../app/domain/basis/moment.ts';
import type { Entry } from '../../app/paper/chain/entry.ts';
import { sure } from '../../toolkit/people.ts';
import { reloaded } from './client.ts';
import { copyOf, leafIn, releafed } from './forge.ts';
import { refusedAs } from './liar.ts';
import {
  depositing,
  logLie,
  newDevice,
  retoldKeys,
  sceneOf,
  toldOfParty,
  whole,
  type Device,
  type Scene,
} from './scene.ts';
import type { World } from './world.ts';

/** The same lines, the last of them recorded a minute later: another log of the same size. */
const forked = (entries: readonly Entry[]): readonly Entry[] => {
  const last = entries.at(-1);
  if (last === undefined) throw new Error('an empty log');
  const later = momentOf(new Date(Date.parse(leafIn(last).recorded) + 60_000));
  return [...entries.slice(0, -1), releafed(last, { recorded: later })];
};

export const tellLiesAcrossVisits = (world: () => World): void => {
  /** A visit in which the log is read, and what the device then remembers. */
  const visit = async (device: Device): Promise<Scene> => {
    const of = await sceneOf(world(), device);
    sure(await of.session.refresh(of.log), 'reading the log');
    return of;
  };
  const tells = (of: Scene, entries: readonly Entry[], code: string) =>
    toldOfParty(world(), of, whole(of.log, entries, of.signer), code);

  describe('a server that waits for the next visit', () => {
    test('takes away lines that this device has seen', async () => {
      const device = newDevice();
      const { entries } = await visit(device);
      await tells(await sceneOf(world(), device), entries.slice(0, -2), 'log-rolled-back');
      // Whoever has no memory cannot tell: that is what the notebook is for.
      const forgetful = await sceneOf(world());
      const { client, log, signer, session } = forgetful;
      client.liar.tell(logLie('party', whole(log, entries.slice(0, -2), signer)));
      expect(await session.refresh(log)).toMatchObject({ ok: true });
    });

    test('takes them away, and says that more is to come', async () => {
      const device = newDevice();
      const { entries } = await visit(device);
      const of = await sceneOf(world(), device);
      const older = whole(of.log, entries.slice(0, -2), of.signer);
      const endless = async (from: number) => ({ ...(await older(from)), more: true });
      await toldOfParty(world(), of, endless, 'log-rolled-back');
    });

    test('shows another log of the same size', async () => {
      const device = newDevice();
      const { entries } = await visit(device);
      await tells(await sceneOf(world(), device), forked(entries), 'log-forked');
    });

    test('shows another log to a second tab', async () => {
      const device = newDevice();
      const first = await sceneOf(world(), device);
      const second = await sceneOf(world(), device);
      sure(await first.session.refresh(first.log), 'reading the log');
      await tells(second, forked(first.entries), 'log-forked');
    });

    test('rolls the keys log back', async () => {
      const device = newDevice();
      const { client, session } = await visit(device);
      const known = await copyOf(client, session.logs.keys);
      const of = await sceneOf(world(), device);
      const lie = (entries: readonly Entry[]) =>
        logLie('keys', whole(of.session.logs.keys, entries, of.signer));
      const read = () => of.session.refresh(of.log);
      const next = depositing(of, world());
      await refusedAs(of.client, lie(known.slice(0, -1)), 'log-rolled-back', read, next);
      const again = await sceneOf(world(), device);
      const { keys } = again.session.logs;
      const retold = await retoldKeys(known, keys, () => undefined);
      const other = logLie('keys', whole(keys, retold, again.signer));
      const readAgain = () => again.session.refresh(again.log);
      await refusedAs(again.client, other, 'log-forked', readAgain, depositing(again, world()));
    });
  });

  describe('what a device remembers', () => {
    test('is kept across visits, and of one person alone', async () => {
      const device = newDevice();
      const first = await visit(device);
      const since = first.session.memory.since();
      expect(since).not.toBeNull();
      expect((await visit(device)).session.memory.since()).toBe(since);
      const { place } = world().portal;
      const other = await reloaded(place, world().one.documentation, device.shelfOf);
      await other.session.memory.open(true);
      expect(other.session.memory.since()).toBeNull();
      sure(await other.session.refresh(first.log), 'reading the log');
      expect(device.kept.size).toBe(2);
    });

    test('is nothing, until somebody wants it', async () => {
      const device = newDevice();
      const of = await sceneOf(world(), device);
      await of.session.memory.open(false);
      sure(await of.session.refresh(of.log), 'reading the log');
      expect(device.kept.size).toBe(0);
      expect(await of.session.memory.begin()).toEqual({ ok: true, value: true });
      expect(device.kept.size).toBe(1);
      const later = await sceneOf(world(), device);
      await later.session.memory.open(false);
      expect(later.session.memory.since()).not.toBeNull();
      await later.session.memory.forget();
      sure(await later.session.refresh(later.log), 'reading the log');
      expect([device.kept.size, later.session.memory.since()]).toEqual([0, null]);
    });

    test('begins anew where it is damaged, and says since when', async () => {
      const device = newDevice();
      await visit(device);
      const [name = ''] = device.kept.keys();
      for (const damaged of ['', '%', 'AAAA', (device.kept.get(name) ?? '').slice(0, -4)]) {
        device.kept.set(name, damaged);
        const of = await sceneOf(world(), device);
        expect(of.session.memory.since()).toBeNull();
        sure(await of.session.refresh(of.log), 'reading the log');
        expect(of.session.memory.since()).not.toBeNull();
        expect(device.kept.get(name)).not.toBe(damaged);
      }
    });

    test('is nothing where the device keeps nothing', async () => {
      const refusing = newDevice();
      const shelfOf = (name: string) => ({ ...refusing.shelfOf(name), write: () => false });
      const of = await sceneOf(world(), { ...refusing, shelfOf });
      expect(await of.session.refresh(of.log)).toMatchObject({ ok: true });
      expect(of.session.memory.since()).toBeNull();
      expect(await of.session.memory.begin()).toEqual({ ok: true, value: false });
    });
  });
};
