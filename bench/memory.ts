import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { chromiumFlags } from '../tests/browsers.ts';
import type { Figure } from './figure.ts';
import { buildPage, servePage } from './page.ts';

/** Long enough for what is not let go of to show: 10 GiB would take the better part of an hour. */
const fileBytes = 2 ** 30;
const everyMs = 100;

/** Takes bodies as the uploads' door does, and keeps nothing of them. */
const sink = (): RequestListener => {
  let receivedBytes = 0;
  return (request, response) => {
    request.on('data', (octets: Buffer) => {
      receivedBytes += octets.length;
    });
    request.on('end', () => {
      response.setHeader('Tus-Resumable', '1.0.0');
      response.setHeader('Upload-Offset', receivedBytes);
      if (request.method === 'POST') response.setHeader('Location', '/uploads/one');
      response.writeHead(request.method === 'POST' ? 201 : 204).end();
    });
  };
};

const Processes = z.object({
  processInfo: z.array(z.object({ type: z.string(), id: z.number() })),
});

const residentMb = (pid: number): number => {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error(`the memory of process ${pid} cannot be read`);
  return (Number(kilobytes) * 1024) / 1e6;
};

/** Of each process of one kind, what it holds now and at most until `end`, above now. */
const watch = async (browser: Browser, type: 'renderer' | 'browser') => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = Processes.parse(await session.send('SystemInfo.getProcessInfo'));
  const idle = new Map(
    processInfo.filter((each) => each.type === type).map(({ id }) => [id, residentMb(id)]),
  );
  let most = 0;
  const look = (): void => {
    for (const [pid, before] of idle) most = Math.max(most, residentMb(pid) - before);
  };
  const timer = setInterval(look, everyMs);
  return (): number => {
    clearInterval(timer);
    return Math.round(most);
  };
};

/**
 * What the tab holds at most while it reads, seals and sends a sparse file over loopback, above
 * what it held before: resident memory of its renderer, with the workers and what is shared.
 */
export const tabMemory = async (executablePath: string): Promise<Figure> => {
  const folder = mkdtempSync(join(tmpdir(), 'amana-bench-'));
  const pages = join(folder, 'pages');
  await buildPage('bench/memory-page.ts', pages);
  const site = await servePage(pages, sink());
  const path = join(folder, 'file.bin');
  const file = openSync(path, 'w');
  ftruncateSync(file, fileBytes);
  closeSync(file);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags(), timeout: 0 });
  try {
    const page = await browser.newPage();
    await page.goto(site.origin);
    page.setDefaultTimeout(0);
    await page.locator('input').setInputFiles(path);
    const endTab = await watch(browser, 'renderer');
    const endBrowser = await watch(browser, 'browser');
    const begunAt = performance.now();
    const isSent = await page.evaluate(`sendFile(document.querySelector('input').files[0])`);
    if (isSent !== true) throw new Error('the file was not sent');
    const seconds = Math.round((performance.now() - begunAt) / 1000);
    const value = endTab();
    console.error(
      `  ${fileBytes / 2 ** 30} GiB in ${seconds} s; the browser's own: ${endBrowser()}`,
    );
    return { name: 'tab-memory-mb', value, goal: 100, unit: 'MB' };
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
