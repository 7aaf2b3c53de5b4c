/** Inclusion proofs of transparency-dev/merkle, good and broken; trees of tessera's log. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { hex } from '../../app/domain/basis/octets.ts';
import { leafHash, rootOf, verifyInclusion } from '../../app/domain/custody/merkle.ts';
import { readCheckpoint } from '../../app/domain/custody/checkpoint.ts';
import { suite } from './folder.ts';

const merkle = suite('merkle');
const tlog = suite('tlog');
const octets = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

const Inclusion = z.looseObject({
  leafIdx: z.number(),
  treeSize: z.number(),
  root: z.string(),
  leafHash: z.string(),
  proof: z.nullable(z.array(z.string())),
  desc: z.string(),
  wantErr: z.boolean(),
});
const files = merkle.isThere
  ? readdirSync(join(merkle.path, 'inclusion'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
  : [];

test.skipIf(!merkle.isThere)('there are proofs to try, good and bad', () => {
  const all = files.map((name) => Inclusion.parse(merkle.json(`inclusion/${name}`)));
  expect(all.some(({ wantErr }) => wantErr) && all.some(({ wantErr }) => !wantErr)).toBe(true);
});

test.each(files)('inclusion: %s', async (name) => {
  const of = Inclusion.parse(merkle.json(`inclusion/${name}`));
  const holds = await verifyInclusion({
    leafHash: octets(of.leafHash),
    index: of.leafIdx,
    size: of.treeSize,
    proof: (of.proof ?? []).map(octets),
    root: octets(of.root),
  });
  expect([of.desc, holds]).toEqual([of.desc, !of.wantErr]);
});

/** Entries of a bundle: a 16-bit length and the octets, one after another. */
const entriesIn = (bundle: Uint8Array): Uint8Array[] => {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const size = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0);
    entries.push(bundle.slice(at + 2, at + 2 + size));
    at += 2 + size;
  }
  return entries;
};

test.skipIf(!tlog.isThere).each([0, 2, 4, 6, 8, 10, 12, 14])(
  'the tree of %i entries of tessera has its root',
  async (size) => {
    const note = tlog.text(`tessera/checkpoint.${size}`);
    const head = readCheckpoint(note.slice(0, note.indexOf('\n\n') + 1));
    const bundle =
      size === 0 ? new Uint8Array(0) : tlog.octets(`tessera/tile/entries/000.p/${size}`);
    const leaves = await Promise.all(entriesIn(bundle).map(leafHash));
    expect(leaves).toHaveLength(size);
    if (size > 0) {
      const tile = Buffer.concat(leaves);
      expect(hex(tile)).toBe(hex(tlog.octets(`tessera/tile/0/000.p/${size}`)));
    }
    expect(head).toMatchObject({ ok: true, value: { size, root: await rootOf(leaves) } });
  },
);
