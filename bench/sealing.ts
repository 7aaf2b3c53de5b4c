import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags } from '../tests/browsers.ts';
import { median, type Figure } from './figure.ts';
import type { Round } from './sealing-page.ts';

const fileBytes = 300_000_000;
const rounds = 5;
const html =
  '<!doctype html><meta charset="utf-8"><title>seal/raw</title><input type="file">' +
  '<script type="module" src="/page.js"></script>';
const kinds: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };

const makeFile = (folder: string): string => {
  const path = join(folder, 'file.bin');
  const file = openSync(path, 'w');
  const octets = Buffer.alloc(2 ** 20);
  for (let left = fileBytes; left > 0; left -= octets.length) {
    randomFillSync(octets);
    writeSync(file, octets, 0, Math.min(left, octets.length));
  }
  closeSync(file);
  return path;
};

/** The page, with the vault and its worker as the pages' own build makes them. */
const buildPage = (outDir: string) =>
  build({
    configFile: false,
    root: resolve('.'),
    logLevel: 'warn',
    publicDir: false,
    define: { __ROOT_FINGERPRINT__: '""' },
    resolve: { alias: [{ find: /^openpgp$/, replacement: 'openpgp/lightweight' }] },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rollupOptions: { input: 'bench/sealing-page.ts', output: { entryFileNames: 'page.js' } },
    },
  });

const serveFolder = async (folder: string) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Content-Type', kinds[extname(pathname)] ?? 'text/html');
    try {
      response.end(pathname === '/' ? html : readFileSync(join(folder, pathname)));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
};

/**
 * Sealing a file of 300 MB through the vault, against AES-256-GCM alone over the same file in the
 * same chunks: the raw cipher's seconds by ours, median of rounds that alternate. Ours also reads
 * each segment's digest again, digests the sealed segments, pads, and hands parts to the page.
 */
export const sealPerRaw = async (executablePath: string): Promise<Figure> => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-bench-'));
  const pages = join(folder, 'pages');
  await buildPage(pages);
  const site = await serveFolder(pages);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags(), timeout: 0 });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (fault) => console.error(fault));
    await page.goto(site.origin);
    await page.locator('input').setInputFiles(makeFile(folder));
    page.setDefaultTimeout(0);
    const found: Round[] = await page.evaluate(
      `measure(document.querySelector('input').files[0], ${rounds})`,
    );
    const value = median(found.map(({ sealing, raw }) => raw / sealing));
    const rate = (of: number) => Math.round(fileBytes / of / 1e6);
    const told = found.map(({ sealing, raw }) => `${rate(sealing)}/${rate(raw)}`);
    console.error(`  sealed/raw, MB/s: ${told.join(' ')}`);
    return { name: 'seal/raw', value: Number(value.toFixed(3)), goal: 0.95, unit: 'ratio' };
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
