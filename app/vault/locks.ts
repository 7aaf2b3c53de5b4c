import { canonicalOctets } from '../domain/basis/canonical.ts';
import { base64url, fromBase64url, joined, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import type { Lock } from '../paper/account.ts';
import { readSecret, type OpenKey } from './openpgp.ts';

type Label = Omit<Lock, 'sealed'>;

const nonceBytes = 12;
const cipher = (unlock: Octets) =>
  crypto.subtle.importKey('raw', unlock, 'AES-GCM', false, ['encrypt', 'decrypt']);
const params = ({ v, scheme, member, kind, fingerprint, version }: Label, iv: Octets) => ({
  name: 'AES-GCM',
  iv,
  additionalData: canonicalOctets({ v, scheme, member, kind, fingerprint, version }),
});

/** A private key under `unlock`: AES-256-GCM, a fresh nonce, the label as associated data. */
export const closeLock = async (key: OpenKey, label: Label, unlock: Octets): Promise<Lock> => {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const sealed = await crypto.subtle.encrypt(
    params(label, nonce),
    await cipher(unlock),
    key.secret,
  );
  return { ...label, sealed: base64url(joined(nonce, new Uint8Array(sealed))) };
};

/** Opens a lock; the fingerprint is computed again from what was inside. */
export const openLock = async (
  { sealed, ...label }: Lock,
  unlock: Octets,
): Promise<Result<OpenKey, 'lock-does-not-open'>> => {
  const octets = fromBase64url(sealed);
  try {
    const secret = await crypto.subtle.decrypt(
      params(label, octets.slice(0, nonceBytes)),
      await cipher(unlock),
      octets.slice(nonceBytes),
    );
    const key = await readSecret(new Uint8Array(secret));
    const isIt = key.ok && key.value.certificate.fingerprint === label.fingerprint;
    return isIt ? ok(key.value) : refuse('lock-does-not-open');
  } catch {
    return refuse('lock-does-not-open'); // a wrong passphrase or an altered lock: GCM says no more
  }
};
