import { joined, textOf, utf8, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import type { OpenKey } from './openpgp.ts';
import { hkdf } from './stream-cipher.ts';

const info = utf8('amana/1 kept text');
const params = (iv: Octets) => ({ name: 'AES-GCM', iv, additionalData: info });
const keyOf = async ({ secret }: OpenKey) =>
  crypto.subtle.importKey(
    'raw',
    await hkdf(secret, new Uint8Array(0), info, 32),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  );

/**
 * What a person has typed and not sent, while their keys are locked: AES-256-GCM under a key that
 * follows from their own. It is kept in the page's memory alone, so no format says how.
 */
export const hideText = async (text: string, own: OpenKey): Promise<Octets> => {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const hidden = await crypto.subtle.encrypt(params(nonce), await keyOf(own), utf8(text));
  return joined(nonce, new Uint8Array(hidden));
};

export const showText = async (
  hidden: Octets,
  own: OpenKey,
): Promise<Result<string, 'not-decrypted'>> => {
  try {
    const rest = hidden.slice(12);
    const text = await crypto.subtle.decrypt(params(hidden.slice(0, 12)), await keyOf(own), rest);
    return ok(textOf(new Uint8Array(text)));
  } catch {
    return refuse('not-decrypted'); // another person's keys were opened here meanwhile
  }
};
