import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { fromBase64url } from '../app/domain/basis/octets.ts';
import { readSecret, type OpenKey } from '../app/vault/openpgp.ts';

const file = z
  .strictObject({ fingerprint: z.string(), secret: z.string() })
  .parse(JSON.parse(readFileSync(new URL('./root.json', import.meta.url), 'utf8')));

/** The one root that every test's client is built with. Its secret is public: production refuses it. */
export const testRoot = file.fingerprint;

/** The same root, open, for a test's ceremony. */
export const openTestRoot = async (): Promise<OpenKey> => {
  const key = await readSecret(fromBase64url(file.secret));
  if (!key.ok) throw new Error('the root of the tests does not open');
  return key.value;
};
