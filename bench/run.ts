/**
 * `npm run bench [-- --json FILE] [-- NAME…]`: speed and weight, a line a figure: `name value goal`.
 * Figures are goals to beat, never a test: a busy machine only makes them worse.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { requireChromium } from '../tests/browsers.ts';
import { actsPerSecond } from './acts.ts';
import type { Figure } from './figure.ts';
import { tabMemory } from './memory.ts';
import { sealPerRaw } from './sealing.ts';
import { accountFirstScreenBytes, publicPageBytes } from './weight.ts';
import { proofOfWorkMs } from './work.ts';

const benches: Readonly<Record<string, (chromium: string) => Promise<Figure>>> = {
  'seal/raw': sealPerRaw,
  'tab-memory-mb': tabMemory,
  'public-page-bytes': publicPageBytes,
  'account-first-screen-bytes': accountFirstScreenBytes,
  'acts-per-second': actsPerSecond,
  'proof-of-work-ms': proofOfWorkMs,
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
});
const wanted = positionals.length > 0 ? positionals : Object.keys(benches);
const chromium = requireChromium();
if (chromium.kind === 'absent') {
  console.error(chromium.sentence);
  process.exit(1);
}
const figures: Figure[] = [];
let failed = 0;
for (const name of wanted) {
  const bench = benches[name];
  if (bench === undefined) {
    console.error(`There is no figure ${name}. Figures: ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }
  try {
    const figure = await bench(chromium.path);
    figures.push(figure);
    console.log(`${figure.name} ${figure.value} ${figure.goal ?? '-'}`);
  } catch (fault) {
    failed += 1;
    console.error(`${name} could not be measured:`, fault);
  }
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(figures, null, 2) + '\n');
process.exit(failed > 0 ? 1 : 0);
