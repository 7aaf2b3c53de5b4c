/**
 * `npm test [-- kind…]`: builds, finds a browser, runs vitest, and ends with one line of sums.
 * Kinds are folders of `tests/`, and `unit`, which stands beside the code.
 */
import { relative } from 'node:path';
import { startVitest, type TestModule } from 'vitest/node';

import { build } from '../build.ts';
import { requireChromium } from './browsers.ts';
import { testRoot } from './root.ts';

const kinds = {
  unit: ['app/', 'server/', 'toolkit/', 'migrations/'],
  acts: ['tests/acts/'],
  formats: ['tests/formats/'],
  hostile: ['tests/hostile/'],
  journeys: ['tests/journeys/', 'tests/files/'],
  vectors: ['tests/vectors/'],
  faults: ['tests/faults/'],
  house: ['tests/house/'],
  seizure: ['tests/seizure/'],
  http: ['tests/http/'],
} as const;
type Kind = keyof typeof kinds;
const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

const needBuild = new Set<Kind>(['journeys', 'seizure', 'faults', 'http']);
const needBrowser = new Set<Kind>(['journeys', 'seizure']);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((word) => !isKind(word));
if (unknown.length > 0) {
  console.error(`There is no kind of test named ${unknown.join(', ')}.`);
  console.error(`Kinds: ${Object.keys(kinds).join(', ')}.`);
  process.exit(2);
}
const chosen = wanted.length > 0 ? wanted.filter(isKind) : Object.keys(kinds).filter(isKind);

if (chosen.some((kind) => needBuild.has(kind))) await build(testRoot);
if (chosen.some((kind) => needBrowser.has(kind))) {
  const chromium = requireChromium();
  if (chromium.kind === 'absent') {
    console.error(chromium.sentence);
    process.exit(1);
  }
  process.env['CHROMIUM'] = chromium.path;
}

// Filters are parts of whole paths, so they begin with the project's own folder.
const filters = chosen.flatMap((kind) => kinds[kind].map((folder) => `${process.cwd()}/${folder}`));
// Whoever stops this run stops all of it: what the tests have started ends with their workers.
const stop = (): never => process.exit(130);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
const vitest = await startVitest('test', filters, {
  config: 'vitest.config.ts',
  watch: false,
  passWithNoTests: true,
  reporters: ['default'],
});

const modules: TestModule[] = vitest.state.getTestModules();
const sums = { passed: 0, failed: 0, skipped: 0 };
for (const module of modules) {
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state !== 'pending') sums[state] += 1;
  }
  // A file that does not even load counts: its tests were never seen.
  if (module.state() === 'failed' && module.children.size === 0) sums.failed += 1;
}
const unhandled = vitest.state.getUnhandledErrors().length;
sums.failed += unhandled;
await vitest.close();

const broken = modules.filter((module) => module.state() === 'failed');
for (const module of broken) console.log(`failed: ${relative(process.cwd(), module.moduleId)}`);
console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
process.exit(sums.failed > 0 || sums.passed === 0 ? 1 : 0);
