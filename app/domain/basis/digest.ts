import * as z from 'zod/mini';
import { fromHex, hex, type Octets } from './octets.ts';

/** `sha256:` and 64 lower-case hexadecimal digits. */
export const Digest = z
  .string()
  .check(z.regex(/^sha256:[0-9a-f]{64}$/))
  .brand<'digest'>();
export type Digest = z.infer<typeof Digest>;

/** SHA-256 (FIPS 180-4), 32 octets. */
export const sha256 = async (octets: Uint8Array): Promise<Octets> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', octets as Octets));

/** The written form of 32 octets of SHA-256. */
export const digestFrom = (octets: Uint8Array): Digest => Digest.parse('sha256:' + hex(octets));

/** SHA-256 of octets in its written form. */
export const digestOf = async (octets: Uint8Array): Promise<Digest> =>
  digestFrom(await sha256(octets));

/** The 32 octets of a written digest. */
export const digestOctets = (digest: Digest): Octets => fromHex(digest.slice('sha256:'.length));
