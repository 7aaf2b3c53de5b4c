/**
 * The server is taken, with all that its host has written down. Whoever searches it for what people
 * typed finds nothing (threat-model.md, "The seizure test").
 */
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Statement } from '../../app/paper/statement.ts';
import { docxOf } from '../files/made.ts';
import { openSite, type Site } from '../journeys/site.ts';
import { canary, isMarked, marks } from './canary.ts';
import { encodingsOf } from './encodings.ts';
import { fieldsOfDocuments, freeTexts, stringsOf } from './fields.ts';
import { walk, type Walked } from './path.ts';
import { readAll } from './reading.ts';
import { search, type Needle, type Piece } from './search.ts';
import { dumpOf, filesIn, memoryOf, ownerOf } from './stolen.ts';
import { openRecorder, type Recorder } from './traffic.ts';
import { typeInBrowser } from './typing.ts';

// A machine that does much else at the same time takes minutes for what takes seconds alone.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let recorder: Recorder;
let site: Site;
let walked: Walked;
beforeAll(async () => {
  site = await openSite(async (upstream) => {
    recorder = await openRecorder(upstream);
    return recorder.origin;
  });
  walked = await walk(site);
  const person = walked.organisation.people.find(({ role }) => role === 'documentation');
  if (person === undefined) throw new Error('nobody documents');
  await typeInBrowser(site.origin, person);
});
afterAll(async () => {
  recorder.close();
  await site.close();
});

/** What was typed: the marks stand in every field; the rest is each person's own. */
const needles = (): Needle[] => [
  { name: 'Latin mark', text: marks.latin },
  { name: 'Arabic mark', text: marks.arabic },
  ...[...site.staff, ...walked.organisation.people].flatMap(({ role, passphrase, signInName }) => [
    { name: `passphrase of ${role}`, text: passphrase },
    { name: `sign-in name of ${role}`, text: signInName },
  ]),
  ...walked.individual.words.map((text) => ({ name: 'return words', text })),
];
const holds = (pieces: readonly Piece[], text: string): boolean =>
  pieces.some(({ octets }) => octets.includes(text));

test('every field of every document was filled with marked words, and read by who may', async () => {
  const filled = new Set(
    (await readAll(walked)).flatMap(({ kind, body }) =>
      stringsOf(body, kind)
        .map(([path, text]): [string, string] =>
          path.endsWith('.raw')
            ? [path, Buffer.from(text, 'base64url').toString('utf16le')]
            : [path, text],
        )
        .filter(([, text]) => isMarked(text))
        .map(([path]) => path),
    ),
  );
  expect((await fieldsOfDocuments()).filter((path) => !filled.has(path))).toEqual([]);
});

test('no act has a field for words', () => {
  const free = Statement._zod.def.options.flatMap((option) => freeTexts(option, 'act'));
  // Root alone writes it: the public key of a log.
  expect(free.filter((path) => path !== 'act.facts.verifierKey')).toEqual([]);
});

test('the database holds none of it', async () => {
  const dump = await dumpOf(site.folder);
  expect(holds(dump, walked.submission)).toBe(true);
  expect(await search(dump, needles())).toEqual([]);
});

test('what is planted in the database is found', async () => {
  const db = ownerOf(site.folder);
  // A view: its words are no row that a later search of the disk would meet.
  const octets = sql.lit(Buffer.from(canary('planted'), 'utf16le').toString('base64url'));
  await sql`create view exchange.planted as select ${octets} as raw`.execute(db);
  const leaks = await search(await dumpOf(site.folder), needles());
  await sql`drop view exchange.planted`.execute(db);
  await db.destroy();
  expect(leaks.map(({ place }) => place)).toContain('table exchange.planted');
});

test('the traffic that the server saw holds none of it', async () => {
  const traffic = recorder.pieces();
  expect(holds(traffic, 'POST /api/provider/uploads')).toBe(true);
  expect(holds(traffic, walked.submission)).toBe(true);
  expect(await search(traffic, needles())).toEqual([]);
});

test('the memory of the running server holds none of it', ({ skip }) => {
  const { pid } = site.child;
  if (process.platform !== 'linux' || pid === undefined)
    return skip('the memory of a process can be read on Linux only');
  const sought = [marks.latin, marks.arabic].flatMap((mark) =>
    encodingsOf(mark).filter(({ encoding }) => encoding.startsWith('UTF')),
  );
  const found = new Set<string>();
  let isSeen = false;
  for (const octets of memoryOf(pid)) {
    isSeen ||= octets.includes(walked.organisation.party);
    for (const { encoding, octets: word } of sought) if (octets.includes(word)) found.add(encoding);
  }
  expect({ isSeen, found: [...found] }).toEqual({ isSeen: true, found: [] });
});

test('what is planted in an address or a body of the traffic is found', async () => {
  const word = encodeURIComponent(canary('planted'));
  const places = async (): Promise<string[]> =>
    (await search(recorder.pieces(), needles())).map(({ place }) => place);
  const body = gzipSync(JSON.stringify({ title: canary('planted') }));
  // From our own pages, or it is refused before its body was read, and the line may be reset.
  const headers = { 'sec-fetch-site': 'same-origin' };
  // Over a line of its own: of one that was kept open nobody knows whether it still is.
  const asked = request(`${recorder.origin}/en?q=${word}`, {
    method: 'POST',
    headers,
    agent: false,
  });
  asked.once('response', (answer) => answer.resume());
  asked.end(body);
  // The browser that walked before may still be ending requests of its own: count only this one's.
  const ofThis = () => recorder.pieces().filter(({ place }) => place.includes('POST /en,'));
  await vi.waitFor(() => expect(ofThis().length).toBeGreaterThanOrEqual(4), 20_000);
  const found = await places();
  expect(found).toContain('request POST /en, head');
  expect(found).toContain('request POST /en, body, packed');
  // The answer repeats the address in its links; nothing but this request and its answer is found.
  expect(found.filter((place) => !place.includes('POST /en,'))).toEqual([]);
});

test('neither the log, nor any file on its disk, or the name of one, holds any of it', async () => {
  await site.stop();
  const files = filesIn(site.folder);
  for (const folder of ['store', 'drafts', 'postgres'])
    expect(files.some(({ place }) => place.startsWith(`file ${folder}/`))).toBe(true);
  const log = { place: 'log', octets: Buffer.from(site.said()) };
  expect(site.said()).toContain('is open at');
  expect(await search([...files, log], needles())).toEqual([]);
  writeFileSync(join(site.folder, 'store', 'planted'), docxOf(canary('planted')));
  writeFileSync(join(site.folder, 'drafts', canary('planted')), '');
  const planted = await search(filesIn(site.folder), needles());
  expect(planted.map(({ place }) => place)).toContain('file store/planted, packed');
  expect(planted.some(({ place }) => /^file drafts\/.*, its name$/.test(place))).toBe(true);
});
