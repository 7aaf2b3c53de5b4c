import { randomUUID } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import { request as openRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, path, sha, startUploads } from './uploads-started.ts';

let started: Awaited<ReturnType<typeof startUploads>>;
beforeAll(async () => {
  started = await startUploads();
});
afterAll(() => started.stop());

test('a line that breaks in a part keeps what had come', async () => {
  const { origin, create, patch, offsetOf, stored } = started;
  const id = randomUUID();
  const body = bodyOf(3_000_000);
  await create(id, body.length);
  await new Promise<void>((done) => {
    const headers = {
      'Tus-Resumable': '1.0.0',
      'Upload-Draft': 'mine',
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': '0',
      'Content-Length': String(body.length),
    };
    const sending = openRequest(`${origin}${path}/${id}`, { method: 'PATCH', headers });
    sending.on('error', () => done());
    sending.write(body.slice(0, 1_000_000), () => sending.destroy(new Error('the line broke')));
  });
  // The broken request may still come first: then its octets count, and the offset is asked again.
  const finish = async (): Promise<number> => {
    const at = Number(await offsetOf(id));
    expect(at).toBeLessThanOrEqual(1_000_000);
    return (await patch(id, at, body.slice(at))).status;
  };
  const first = await finish();
  expect(first === 409 ? await finish() : first).toBe(204);
  expect(sha(await stored(id))).toBe(sha(body));
});

test('octets beyond the recorded offset, as a crash leaves them, are cut off', async () => {
  const { storage, kept, create, patch, offsetOf, stored } = started;
  const id = randomUUID();
  const body = bodyOf(5000);
  await create(id, body.length);
  await patch(id, 0, body.slice(0, 1000));
  await writeFile(storage.arriving(id).octets, body.slice(0, 900).fill(1), { flag: 'a' });
  expect(await offsetOf(id)).toBe('1000');
  expect((await patch(id, 1000, body.slice(1000))).status).toBe(204);
  expect(sha(await stored(id))).toBe(sha(body));
  expect(kept.get(id)).toEqual(new Map([[0, sha(body)]]));
});

test('if the digests cannot be kept, or octets are lost, nothing is called received', async () => {
  const { storage, faults, database, create, patch, offsetOf } = started;
  const id = randomUUID();
  const body = bodyOf(5000);
  await create(id, body.length);
  await patch(id, 0, body.slice(0, 1000));
  database.isGone = true;
  const answer = await patch(id, 1000, body.slice(1000));
  expect([answer.status, await answer.text(), faults.length]).toEqual([500, 'fault\n', 1]);
  database.isGone = false;
  expect(await offsetOf(id)).toBe('1000');
  await truncate(storage.arriving(id).octets, 10);
  expect((await patch(id, 1000, body.slice(1000))).status).toBe(500);
});

test('whoever sends a part that is refused in its middle is heard out, and hears why', async () => {
  const { seen, create, patch, offsetOf } = started;
  const id = randomUUID();
  const body = bodyOf(16_000_000);
  await create(id, body.length);
  const wrong = body.slice();
  wrong[9] = 6; // chunks of another size, in the first octets
  const answer = await patch(id, 0, wrong);
  expect([answer.status, await answer.text()]).toEqual([422, 'not a sealed body\n']);
  // Before it has all come, an answer may be lost with the line that is then closed.
  expect(seen.at(-1)?.complete).toBe(true);
  expect(await offsetOf(id)).toBe('0');
});
