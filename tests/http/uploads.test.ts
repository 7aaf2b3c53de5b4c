import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layout } from '../../app/domain/submissions/layout.ts';
import { segmentBytes } from '../../app/domain/submissions/segments.ts';
import { bodyOf, path, sha, startUploads } from './uploads-started.ts';

let started: Awaited<ReturnType<typeof startUploads>>;
beforeAll(async () => {
  started = await startUploads();
});
afterAll(() => started.stop());

test('a body arrives in parts, and its segments are digested on the way', async () => {
  const { storage, kept, call, create, patch, stored } = started;
  const id = randomUUID();
  const body = bodyOf(2 * segmentBytes + 5);
  const made = await create(id, body.length);
  expect([made.status, made.headers.get('location')]).toEqual([201, `${path}/${id}`]);
  expect(made.headers.get('access-control-allow-origin')).toBe(null);
  let at = 0;
  for (const to of [3, 7, 5_000_001, segmentBytes, segmentBytes + 9, body.length]) {
    const answer = await patch(id, at, body.slice(at, to));
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, String(to)]);
    at = to;
  }
  expect(sha(await stored(id))).toBe(sha(body));
  const segments = [0, 1, 2].map((i) => body.slice(i * segmentBytes, (i + 1) * segmentBytes));
  expect([...(kept.get(id)?.values() ?? [])]).toEqual(segments.map(sha));
  await storage.moveToKept(id);
  await storage.moveToKept(id); // as after a crash
  expect(await storage.size(id)).toBe(body.length);
  expect((await call('HEAD', `${path}/${id}`, {})).status).toBe(404);
});

test('a small body is created and received in one call', async () => {
  const { kept, call } = started;
  const id = randomUUID();
  const body = bodyOf(100);
  const type = { 'Content-Type': 'application/offset+octet-stream' };
  const length = { 'Upload-Length': String(body.length) };
  const answer = await call('POST', path, { 'Upload-Id': id, ...length, ...type }, body);
  expect([answer.status, answer.headers.get('upload-offset')]).toEqual([201, String(body.length)]);
  expect(kept.get(id)).toEqual(new Map([[0, sha(body)]]));
});

test('offsets that are not the stored one are refused, and nothing moves', async () => {
  const { create, patch, offsetOf } = started;
  const id = randomUUID();
  const body = bodyOf(5000);
  await create(id, body.length);
  await patch(id, 0, body.slice(0, 1000));
  for (const offset of [0, 999, 1001, body.length])
    expect((await patch(id, offset, body.slice(1000, 1100))).status).toBe(409);
  expect((await patch(id, -1, body.slice(0, 9))).status).toBe(400);
  expect((await patch(id, 1000, new Uint8Array(body.length))).status).toBe(413);
  expect(await offsetOf(id)).toBe('1000');
});

test('metadata, sizes that no file has, and a second creation are refused', async () => {
  const { owners, call, create, patch, offsetOf } = started;
  const id = randomUUID();
  const good = layout(5000).sizeBytes;
  expect((await create(id, good, { 'Upload-Metadata': 'name YQ==' })).status).toBe(422);
  expect((await create(id, good, { 'Upload-Metadata': '' })).status).toBe(422);
  for (const size of [0, 1, 91, good - 1, good + 1])
    expect((await create(id, size)).status).toBe(422);
  expect((await call('POST', path, { 'Upload-Id': id, 'Upload-Defer-Length': '1' })).status).toBe(
    422,
  );
  expect(owners.has(id)).toBe(false);
  expect((await create(id, good)).status).toBe(201);
  expect((await create(id, good)).status).toBe(409);
  expect((await patch(id, 0, bodyOf(5000), { 'Upload-Metadata': 'name YQ==' })).status).toBe(422);
  expect(await offsetOf(id)).toBe('0');
});

test('octets that are no sealed body are refused before they are written', async () => {
  const { create, patch, stored } = started;
  const id = randomUUID();
  const body = bodyOf(5000);
  await create(id, body.length);
  expect((await patch(id, 0, new Uint8Array(body.length))).status).toBe(422);
  const wrong = body.slice();
  wrong[9] = 6; // chunks of another size
  expect((await patch(id, 0, wrong)).status).toBe(422);
  expect((await stored(id)).length).toBe(0);
  expect((await patch(id, 0, body)).status).toBe(204);
});

test("what is another's, absent, or asked without a draft has one answer", async () => {
  const { origin, call, create, patch, offsetOf } = started;
  const id = randomUUID();
  const body = bodyOf(100);
  await create(id, body.length);
  const foreign = { 'Upload-Draft': 'theirs' };
  const shown = async (answer: Response) => {
    const headers = [...answer.headers].filter(([name]) => name !== 'date');
    return { status: answer.status, headers, body: await answer.text() };
  };
  const absent = await shown(await patch(randomUUID(), 0, body));
  expect(absent).toMatchObject({ status: 404, body: 'absent\n' });
  expect(await shown(await patch(id, 0, body, foreign))).toEqual(absent);
  expect(await shown(await call('DELETE', `${path}/${id}`, foreign))).toEqual(absent);
  expect(await shown(await create(id, body.length, foreign))).toEqual(absent);
  expect(await shown(await call('GET', `${path}/${id}`, {}))).toEqual(absent);
  expect(await shown(await call('DELETE', `${path}/..%2f${id}`, {}))).toEqual(absent);
  expect(await shown(await call('POST', path, { 'Upload-Id': '../x' }))).toEqual(absent);
  expect((await call('HEAD', `${path}/${id}`, foreign)).status).toBe(404);
  const bare = await fetch(`${origin}${path}/${id}`, { method: 'HEAD' });
  expect(bare.status).toBe(404);
  expect((await fetch(`${origin}${path}-else`)).status).toBe(418);
  expect(await offsetOf(id)).toBe('0');
});

test('an upload is given up with all its octets', async () => {
  const { call, create, stored } = started;
  const id = randomUUID();
  await create(id, layout(5000).sizeBytes);
  expect((await call('DELETE', `${path}/${id}`, {})).status).toBe(204);
  expect((await call('DELETE', `${path}/${id}`, {})).status).toBe(404);
  await expect(stored(id)).rejects.toThrow('ENOENT');
  expect((await create(id, layout(5000).sizeBytes)).status).toBe(201);
});
