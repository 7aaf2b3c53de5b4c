import { beforeAll, describe, expect, test } from 'vitest';
import { readItem } from '../../app/acts/submissions/file.ts';
import type { SubmissionId } from '../../app/domain/basis/id.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import type { ManifestItem } from '../../app/paper/documents/submissions.ts';
import { sure } from '../../toolkit/people.ts';
import { reloaded } from './client.ts';
import { flipped, octetsInstead, refusedAs } from './liar.ts';
import { deposited, reading } from './material.ts';
import { partyNow, type World } from './world.ts';

export const tellLiesAboutFiles = (world: () => World): void => {
  let submission: SubmissionId;
  beforeAll(async () => {
    submission = await deposited(world());
  });
  const intake = () => reloaded(world().portal.place, world().staff.intake);

  describe('a server that lies about a file', () => {
    const bytesAt = (item: ManifestItem): number => item.fields.file.value.size;
    /** Item of three chunks: the lie is told of its stored body. */
    const toldOfBody = async (change: (octets: Uint8Array) => Uint8Array, size = 800_000) => {
      const client = await intake();
      const items = sure(await reading(client, world(), submission), 'reading');
      const item = items.find((each) => bytesAt(each) === size);
      if (item === undefined) throw new Error('no such item');
      const path = new RegExp(`bodies/${item.fields.file.value.body.object}$`);
      let given = 0;
      const sink = { put: (octets: Octets) => Promise.resolve(void (given += octets.length)) };
      const read = () => readItem(client.session, item, sink, () => undefined);
      sure(await read(), 'the truth');
      expect(given).toBe(size);
      given = 0;
      await refusedAs(client, octetsInstead(path, change), 'body-damaged', read);
      return () => given;
    };
    const places: Readonly<Record<string, (length: number) => number>> = {
      head: () => 0,
      version: (length) => (length > 9_000 ? 6 : 3),
      salt: () => 30,
      'first chunk': () => 100,
      'tag of a chunk': () => 10 + 32 + 262_144 + 8,
      'last chunk': (length) => length - 60,
      'final tag': (length) => length - 1,
    };
    test.each(Object.keys(places))('changes a byte: %s', async (place) => {
      await toldOfBody(flipped(places[place] ?? (() => 0)));
    });
    test('cuts it off, or adds octets', async () => {
      await toldOfBody((octets) => octets.slice(0, -16));
      await toldOfBody((octets) => octets.slice(0, 300_000));
      await toldOfBody((octets) => Buffer.concat([octets, new Uint8Array(16)]));
    });
    test('hands over the body of another item, or of nothing', async () => {
      const { staff } = world();
      const party = await partyNow(staff.intake, world().one.party);
      const seals = party.submissions.get(submission)?.seals ?? [];
      const other = seals.find(({ kind }) => kind === 'body/1');
      if (other === undefined) throw new Error('no body');
      const path = `/api/staff/bodies/${other.id}`;
      const octets = new Uint8Array(await (await staff.intake.liar.send(path)).arrayBuffer());
      await toldOfBody(() => octets);
      await toldOfBody(() => new Uint8Array(0), 0);
    });
    test('of a damaged chunk nothing is given', async () => {
      const given = await toldOfBody(flipped(() => 100));
      expect(given()).toBe(0);
    });
  });
};
