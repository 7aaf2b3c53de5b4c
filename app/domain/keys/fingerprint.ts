import * as z from 'zod/mini';

/** The fingerprint of a v6 primary key, RFC 9580 §5.5.4.3: 32 octets, lower-case hexadecimal. */
export const Fingerprint = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'fingerprint'>();
export type Fingerprint = z.infer<typeof Fingerprint>;
