import { randomFillSync } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../tests/browsers.ts';
import { median, type Figure } from './figure.ts';
import { buildPage, servePage } from './page.ts';
import type { Round } from './sealing-page.ts';

const fileBytes = 300_000_000;
const rounds = 5;
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

/**
 * Sealing a file of 300 MB through the vault, against AES-256-GCM alone over the same file in the
 * same chunks: the raw cipher's seconds by ours, median of rounds that alternate. Ours also reads
 * each segment's digest again, digests the sealed segments, pads, and hands parts to the page.
 */
export const sealPerRaw = async (executablePath: string): Promise<Figure> => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-bench-'));
  const pages = join(folder, 'pages');
  await buildPage('bench/sealing-page.ts', pages);
  const site = await servePage(pages, (_request, response) => response.writeHead(405).end());
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
