/** What a device remembers: docs/formats.md §18. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { newMemory } from '../../app/acts/memory.ts';
import { digestOf } from '../../app/domain/basis/digest.ts';
import { DocumentId } from '../../app/domain/basis/id.ts';
import { Moment } from '../../app/domain/basis/moment.ts';
import { fromBase64url, textOf } from '../../app/domain/basis/octets.ts';
import { keysLog, partyLog } from '../../app/domain/custody/log-id.ts';
import type { Document } from '../../app/paper/document.ts';
import { agrees, notebookOf } from '../../app/vault/notebook.ts';
import { emptyRing, type Ring } from '../../app/vault/ring.ts';
import { written } from '../../app/vault/seal.ts';
import { wholeKeys } from './books.ts';
import { fixedKeys, memberOf, partyId, type FixedKeys } from './fixed.ts';
import frozen from './notebook.json' with { type: 'json' };

let keys: FixedKeys;
let document: Document<'notebook/1'>;
const octets = fromBase64url(frozen.octets);
const member = memberOf('director');
const since = Moment.parse('2026-11-24T08:25:50Z');
const ringOf = (owner: 'director' | 'documentation'): Ring => ({
  ...emptyRing(),
  root: keys.root.certificate,
  holder: { member: memberOf(owner), party: partyId, key: keys[owner] },
});

beforeAll(async () => {
  keys = await fixedKeys();
  const root = keys.root.certificate.fingerprint;
  const known = await wholeKeys(keys);
  const nothing = known.roots[0];
  const last = known.roots.at(-1);
  if (nothing === undefined || last === undefined) throw new Error('the keys log has roots');
  document = {
    kind: 'notebook/1',
    id: DocumentId.parse(member),
    to: [keys.director.certificate.fingerprint],
    about: {},
    log: keysLog(root),
    body: {
      since,
      heads: [
        { log: keysLog(root), size: known.lines.length, root: last },
        { log: partyLog(root, partyId), size: 0, root: nothing },
      ],
    },
  };
});

test('what is inside is the frozen text', async () => {
  expect(textOf(await written(document))).toBe(frozen.text);
  expect(await digestOf(octets)).toBe(frozen.digest);
});

test('the frozen octets open for their member, and for nobody else', async () => {
  const ring = ringOf('director');
  expect(await notebookOf(ring).openNotebook(octets)).toBe(since);
  expect([...(ring.notebook?.heads.values() ?? [])]).toEqual(document.body.heads);
  expect(await notebookOf(ringOf('documentation')).openNotebook(octets)).toBeNull();
  const changed = Uint8Array.from(octets, (octet, at) => (at === 1300 ? octet ^ 1 : octet));
  expect(await notebookOf(ringOf('director')).openNotebook(changed)).toBeNull();
});

test('a log agrees with its head, is cut, or is another', async () => {
  const ring = ringOf('director');
  await notebookOf(ring).openNotebook(octets);
  const { log, roots } = await wholeKeys(keys);
  const said = (of: typeof roots, isAll = true) => agrees(ring.notebook, { log, roots: of }, isAll);
  expect(said(roots)).toMatchObject({ ok: true });
  expect(said(roots.slice(0, -1))).toEqual({ ok: false, code: 'log-rolled-back' });
  expect(said(roots.slice(0, -1), false)).toMatchObject({ ok: true });
  const [nothing, ...rest] = roots;
  if (nothing === undefined) throw new Error('a root of nothing');
  expect(said([...rest, nothing])).toEqual({ ok: false, code: 'log-forked' });
});

test('it lies under a name that tells of nobody', async () => {
  const names: string[] = [];
  const shelf = { read: () => null, write: () => true, clear: () => undefined };
  const vault = { ...notebookOf(ringOf('director')), holder: () => Promise.resolve(holder) };
  const holder = { member, party: partyId, fingerprint: keys.director.certificate.fingerprint };
  await newMemory(vault, (name) => {
    names.push(name);
    return shelf;
  }).open(true);
  const hash = createHash('sha256').update(`amana/1 notebook\0${member}`).digest('hex');
  expect(names).toEqual([hash.slice(0, 16)]);
  expect(names).toEqual([frozen.name]);
});
