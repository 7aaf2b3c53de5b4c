import { canonicalOctets, type Json } from '../domain/basis/canonical.ts';
import { digestOf, type Digest } from '../domain/basis/digest.ts';
import { joined, type Octets } from '../domain/basis/octets.ts';

/** A fresh salt of a commitment: 32 random octets. */
export const newSalt = (): Octets => crypto.getRandomValues(new Uint8Array(32));

/** sha256(salt ‖ JCS({kind, value})): provable by who has the salt, guessable by nobody else. */
export const commit = (salt: Octets, kind: string, value: Json): Promise<Digest> => {
  if (salt.length !== 32) throw new RangeError('a salt is 32 octets');
  return digestOf(joined(salt, canonicalOctets({ kind, value })));
};
