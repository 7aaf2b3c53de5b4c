/** The portal: configuration, database, desks, doors. Started by `npm start` (start.ts). */
import { mkdirSync } from 'node:fs';
import { buildFolder } from '../build.ts';
import { compose } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { openDatabases, type Databases } from './databases.ts';
import { bring } from './desks/bring.ts';
import { listenerOf } from './http/listener.ts';
import { readPages } from './http/remix.ts';
import { requireFreePort, serve } from './http/serve.ts';
import { orSay } from './platform/cannot-start.ts';
import { openLog } from './platform/log.ts';

/** Ends in the order of dependence; asked twice (a terminal tells parent and child), it ends once. */
const endOnSignals = (stopServing: () => Promise<void>, databases: Databases): void => {
  let isEnding = false;
  const end = (code: number): void => {
    if (isEnding) return;
    isEnding = true;
    void stopServing()
      .then(databases.close)
      .then(() => process.exit(code));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  void databases.embedded?.ended.then(() => {
    if (isEnding) return;
    process.stderr.write(
      'PostgreSQL has ended by itself: start again, nothing acknowledged is lost.\n',
    );
    end(1);
  });
};

/** An open portal, and what its own machine may do with it. */
export interface Portal {
  readonly config: Config;
  /** Takes in a file of the workstation, as `server/bring.ts` does. */
  readonly bring: (file: unknown) => Promise<void>;
  /** The folder of the ceremony that this deployment trusts. */
  readonly ceremony: string;
}

/** Opens the portal: when this comes back, it answers. */
export const openPortal = async (config: Config): Promise<Portal> => {
  const log = openLog();
  await requireFreePort(config.port);
  if (config.mode === 'demonstration')
    for (const folder of [config.dataFolder, config.store.path, config.draftFolder])
      mkdirSync(folder, { recursive: true, mode: 0o700 });
  const folder = buildFolder(config.root);
  const pages = await readPages(folder, config.root);
  const databases = await openDatabases(config.database, config.surfaces);
  const { desks, doors, rooms, ceremony } = await compose({ config, databases, log });
  const listener = listenerOf({
    config,
    log,
    pages: (request, visit) => pages(request, { ...desks, ...visit }),
    buildFolder: folder,
    doors,
  });
  endOnSignals(await serve(config.port, listener), databases);
  // What nobody has caught would be printed whole, with the values that a database names in it.
  process.on('uncaughtException', (fault) => {
    log.fault('process', fault);
    process.exit(1);
  });
  log.note('open');
  return {
    config,
    ceremony,
    bring: async (file) => {
      if (rooms.staff === undefined) throw new Error("the staff's surface is not served here");
      const brought = await bring(rooms.staff, file);
      if (!brought.ok) throw new Error(`not taken in: ${brought.code}`);
    },
  };
};

/** Reads the configuration and opens the portal, or says everything that is wrong and ends. */
export const openConfigured = async (): Promise<Portal> => {
  const read = readConfig();
  if ('root' in read) return orSay(read.dataFolder, () => openPortal(read));
  for (const line of ['Amana cannot start:', ...read.map((problem) => `- ${problem}`)])
    console.error(line);
  process.exit(1);
};

export const sayOpen = ({ config }: Portal): void => {
  console.log(`Amana is open at ${config.origin} (${config.mode}).`);
};

if (import.meta.main) sayOpen(await openConfigured());
