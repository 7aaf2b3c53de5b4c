import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['VECTORS'] ?? '../shared/vectors';

/** A suite of vectors that others made; where it is absent its tests are skipped, and say so. */
export const suite = (name: string) => {
  const path = join(folder, name);
  const isThere = existsSync(path);
  if (!isThere) console.warn(`SKIPPED: no vectors at ${path}; name their folder in VECTORS`);
  const text = (file: string): string => readFileSync(join(path, file), 'utf8');
  return {
    isThere,
    path,
    text,
    octets: (file: string): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(readFileSync(join(path, file))),
    json: (file: string): unknown => JSON.parse(text(file)),
  };
};
