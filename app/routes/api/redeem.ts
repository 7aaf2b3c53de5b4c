import { digestOf, type Digest } from '../../domain/basis/digest.ts';
import { fromBase64url } from '../../domain/basis/octets.ts';

/** The hash that an invitation is known by, from what its words gave. */
export const redeemOf = (token: string): Promise<Digest> => digestOf(fromBase64url(token));
