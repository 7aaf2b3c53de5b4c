import { expect, test } from 'vitest';
import { readPages } from '../http/remix.ts';
import { sentenceFor } from './cannot-start.ts';
import { openDatabase } from './db.ts';
import { migrate } from './migrate.ts';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (fault: unknown) => fault,
  );

test('a database that does not answer is named by its settings, and its password by nobody', async () => {
  const url = 'postgres://owner:hidden@127.0.0.1:1/amana';
  const db = openDatabase<unknown>({ kind: 'url', url }, 'owner', 1);
  const sentence = sentenceFor(await faultOf(migrate(db)), 'data');
  await db.destroy();
  expect(sentence).toMatch(
    /^The database does not let us in \(ECONNREFUSED\): look at DATABASE_URL/,
  );
  expect(sentence).not.toContain('hidden');
});

test('pages that have not been built: how to build them', async () => {
  const fault = await faultOf(readPages('build/never', 'ab'.repeat(32)));
  expect(sentenceFor(fault, 'data')).toMatch(/AMANA_ROOT=(?:ab){32} npm run build\.$/);
});

test.each([
  ['EEXIST', 'data is no folder. Choose another one with DATA_DIR.'],
  ['ENOTDIR', 'data is no folder. Choose another one with DATA_DIR.'],
  [
    'EACCES',
    'Nothing can be written to data: this user may not. Choose another folder with DATA_DIR.',
  ],
])('%s has a sentence', (code, sentence) => {
  expect(sentenceFor(Object.assign(new Error('x'), { code }), 'data')).toBe(sentence);
});

test('a fault of ours has none: it is told with its stack', () => {
  expect(sentenceFor(new TypeError('x is undefined'), 'data')).toBe(undefined);
});
