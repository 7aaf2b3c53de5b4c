/** Signed notes and checkpoints of C2SP, tessera and sunlight. */
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openNote, readCheckpoint, readVerifierKey } from '../../app/domain/custody/checkpoint.ts';
import type { VerifierKey } from '../../app/domain/custody/checkpoint.ts';
import { suite } from './folder.ts';

const { isThere, json, text } = suite('tlog');
const Notes = z.array(
  z.strictObject({
    name: z.string(),
    vkeys: z.array(z.string()),
    note: z.string(),
    valid: z.boolean(),
    verifiedBy: z.array(z.string()),
    why: z.string(),
  }),
);
const notes = isThere ? Notes.parse(json('notes.json')) : [];

/** Keys of another type than Ed25519 are not ours to read: they are unknown to us. */
const readable = async (vkeys: readonly string[]): Promise<VerifierKey[]> => {
  const read = await Promise.all(vkeys.map(readVerifierKey));
  return read.flatMap((key) => (key.ok ? [key.value] : []));
};
// Type 0x04, a witness's cosignature, is not ours: we neither make nor trust one.
const isOurs = (vkeys: readonly string[]): boolean =>
  vkeys.every((vkey) => Buffer.from(vkey.split('+')[2] ?? '', 'base64')[0] !== 4);

test.skipIf(!isThere)('there are 20 notes', () => expect(notes).toHaveLength(20));
test.each(notes.filter(({ vkeys }) => isOurs(vkeys)))(
  '$name: $why',
  async ({ vkeys, note, valid }) => {
    expect((await openNote(note, await readable(vkeys))).ok).toBe(valid);
  },
);
test.each(notes.filter(({ vkeys }) => !isOurs(vkeys)))(
  '$name has a cosignature: never trusted, never a crash',
  async ({ vkeys, note, valid, verifiedBy }) => {
    const opened = await openNote(note, await readable(vkeys));
    const ours = vkeys.filter((vkey) => isOurs([vkey])).map((vkey) => vkey.split('+')[0]);
    const isTrusted = valid && verifiedBy.some((name) => ours.includes(name));
    expect(opened.ok).toBe(isTrusted);
  },
);

test.skipIf(!isThere).each([0, 2, 4, 6, 8, 10, 12, 14])(
  'the checkpoint of %i entries of tessera holds by its key, and by no other',
  async (size) => {
    const note = text(`tessera/checkpoint.${size}`);
    const keys = await readable([text('tessera/vkey.txt').trim()]);
    const opened = await openNote(note, keys);
    expect(opened.ok && readCheckpoint(opened.value)).toMatchObject({ value: { size } });
    expect(await openNote(note, [])).toEqual({ ok: false, code: 'note-unsigned' });
    const altered = note.replace(`\n${size}\n`, `\n${size + 1}\n`);
    expect(await openNote(altered, keys)).toEqual({ ok: false, code: 'signature-wrong' });
  },
);

test.skipIf(!isThere)(
  'a checkpoint that others have cosigned is read, and trusted by no key',
  async () => {
    const note = text('sunlight/checkpoint-witness');
    expect(await openNote(note, [])).toEqual({ ok: false, code: 'note-unsigned' });
    expect(readCheckpoint(note.slice(0, note.indexOf('\n\n') + 1))).toMatchObject({
      ok: true,
      value: { origin: 'rome2026h1.example.org', size: 300 },
    });
  },
);
