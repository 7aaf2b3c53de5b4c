/** The frozen small formats, read. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Lock } from '../../app/paper/account.ts';

const Keys = { auth: z.string(), unlock: z.string() };
export const frozen = z
  .strictObject({
    about: z.string(),
    commitments: z.array(
      z.strictObject({ kind: z.string(), value: z.json(), salt: z.string(), digest: z.string() }),
    ),
    names: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
    passphrases: z.array(
      z.strictObject({
        scheme: z.union([z.literal(1), z.literal(2)]),
        passphrase: z.string(),
        salt: z.string(),
        ...Keys,
      }),
    ),
    recovery: z.strictObject({ words: z.string(), name: z.string(), ...Keys }),
    invitation: z.strictObject({ words: z.string(), redeem: z.string(), bind: z.string() }),
    proofs: z.strictObject({ bind: z.string(), joiner: z.string(), inviter: z.string() }),
    safetyNumber: z.array(z.string()),
    unlock: z.string(),
    locks: z.array(Lock),
    draft: z.strictObject({ share: z.string(), key: z.string(), wrapped: z.string() }),
    items: z.strictObject({
      entries: z.array(z.string()),
      tree: z.strictObject({ size: z.number(), root: z.string() }),
      salt: z.string(),
      commitment: z.string(),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL('./values.json', import.meta.url), 'utf8')));
