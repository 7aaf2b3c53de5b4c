/**
 * `npm start`. The root's fingerprint is the client's one constant, so the demonstration's ceremony
 * comes before the build, and the build before the server.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { modeOf, readConfig } from './server/config.ts';
import { orSay } from './server/platform/cannot-start.ts';
import { clearInterrupted } from './toolkit/demonstration-begun.ts';

const dataFolder = process.env['DATA_DIR'] ?? '.data';

const holdCeremony = (): void => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    execFileSync(
      process.execPath,
      ['toolkit/main.ts', 'ceremony', join(dataFolder, 'trust'), 'demonstration'],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
  } catch {
    process.exit(1); // it has said why
  }
};

await orSay(dataFolder, async () => {
  const isDemonstration = modeOf(process.env) === 'demonstration';
  if (isDemonstration && !existsSync(join(dataFolder, 'trust', 'server', 'root.json')))
    holdCeremony();
  if (isDemonstration && clearInterrupted(dataFolder))
    console.log('The demonstration was not made to its end the last time: it is made anew.');
  const config = readConfig();
  // A configuration that is not whole is told by main.ts, all of it at once.
  if ('root' in config) await build(config.root);
});
const { openConfigured, sayOpen } = await import('./server/main.ts');
const portal = await openConfigured();
if (portal.config.mode === 'demonstration') {
  const { showDemonstration } = await import('./toolkit/demonstration-show.ts');
  await showDemonstration(portal);
}
sayOpen(portal);
