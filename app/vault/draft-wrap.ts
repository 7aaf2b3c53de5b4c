import { joined, utf8, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { hkdf } from './stream-cipher.ts';

const info = utf8('amana/1 draft');
const key = async (share: Octets) =>
  crypto.subtle.importKey('raw', await hkdf(share, new Uint8Array(0), info, 32), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
const params = (iv: Octets) => ({ name: 'AES-GCM', iv, additionalData: info });

/**
 * A sealed draft once more under a key that follows from its share: AES-256-GCM, nonce(12) ‖
 * ciphertext ‖ tag(16). When the share is erased, so is the draft, whoever kept the octets.
 */
export const wrapDraft = async (sealed: Octets, share: Octets): Promise<Octets> => {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.encrypt(params(nonce), await key(share), sealed);
  return joined(nonce, new Uint8Array(wrapped));
};

export const unwrapDraft = async (
  wrapped: Octets,
  share: Octets,
): Promise<Result<Octets, 'not-decrypted'>> => {
  try {
    const nonce = wrapped.slice(0, 12);
    const sealed = await crypto.subtle.decrypt(params(nonce), await key(share), wrapped.slice(12));
    return ok(new Uint8Array(sealed));
  } catch {
    return refuse('not-decrypted'); // another share, or altered octets
  }
};
