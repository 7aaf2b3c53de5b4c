import { fromBase64url, type Octets } from '../../domain/basis/octets.ts';

/** The octets of a text on the wire; undefined where it is not the one spelling of any. */
export const octetsIn = (text: string): Octets | undefined => {
  try {
    return fromBase64url(text);
  } catch {
    return undefined; // the sender's fault, whatever it is
  }
};
