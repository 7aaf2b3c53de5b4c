/** Real files of a real browser, that change or go while they are sent; only the line is short. */
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import { segmentBytes, treeOf } from '../../app/domain/submissions/segments.ts';
import { chromiumFlags, requireChromium } from '../browsers.ts';
import { digestsOf, made } from '../formats/body-made.ts';
import type { Became } from './files-page.ts';
import { startUploads } from './uploads-started.ts';

const buildPage = (outDir: string) =>
  build({
    configFile: false,
    root: resolve('.'),
    logLevel: 'error',
    publicDir: false,
    define: { __ROOT_FINGERPRINT__: '""', 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [{ find: /^openpgp$/, replacement: 'openpgp/lightweight' }] },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: 'tests/http/files-page.ts', output: { entryFileNames: 'page.js' } },
    },
  });
const html =
  '<!doctype html><meta charset="utf-8"><input type="file" multiple>' +
  '<script type="module" src="/page.js"></script>';

/** Writes a file as though at one and the same time: no date tells that it was written again. */
const writeUndated = async (path: string, octets: Uint8Array): Promise<void> => {
  await writeFile(path, octets);
  await utimes(path, 1_000_000_000, 1_000_000_000);
};

test('a file that changed, went, or is written to stops with its reason; the others go on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  const pages = join(folder, 'pages');
  await buildPage(pages);
  const started = await startUploads((request, response) => {
    const path = request.url ?? '/';
    const isScript = extname(path) === '.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? readFileSync(join(pages, path)) : html);
  });
  const found = requireChromium();
  if (found.kind === 'absent') throw new Error(found.sentence);
  const browser = await chromium.launch({ executablePath: found.path, args: chromiumFlags() });
  try {
    const sizes = { changed: 1000, gone: 2000, written: 3 * segmentBytes, good: 3000 };
    const names = Object.keys(sizes);
    const at = (name: string): string => join(folder, name);
    let seed = 0;
    for (const [name, sizeBytes] of Object.entries(sizes))
      await writeUndated(at(name), made(sizeBytes, (seed += 1)));

    const page = await browser.newPage();
    await page.exposeFunction('between', async () => {
      await writeUndated(at('changed'), made(sizes.changed, 99));
      await rm(at('gone'));
    });
    await page.exposeFunction('halfway', async (name: string) => {
      await writeFile(at(name), made(sizes.written, 77));
    });
    await page.goto(started.origin);
    await page.locator('input').setInputFiles(names.map(at));
    const became: Became[] = await page.evaluate(
      `sendFiles([...document.querySelector('input').files], { between, halfway })`,
    );

    expect(became.map(({ name, said }) => [name, said])).toEqual([
      ['changed', 'file-changed'],
      ['gone', 'file-unreadable'],
      ['written', 'file-unreadable'], // this browser sees the date, and reads no further
      ['good', 'sent'],
    ]);
    const [changed, gone, written, good] = became;
    // Nothing that was sent in part can be signed: a deposit names trees, and these have none.
    expect([changed, gone, written].map((one) => one?.sealedTree)).toEqual([null, null, null]);
    expect([...started.owners.keys()].sort()).toEqual([written?.object, good?.object].sort());
    const octets = new Uint8Array(await started.stored(good?.object ?? ''));
    expect(good?.sealedTree).toBe(digestFrom(await treeOf(await digestsOf(octets))));
    const half = await readFile(started.storage.arriving(written?.object ?? '').octets);
    expect(half.length).toBeLessThan(3 * segmentBytes);
  } finally {
    await browser.close();
    await started.stop();
    await rm(folder, { recursive: true });
  }
});
