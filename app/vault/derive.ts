import { argon2id } from 'hash-wasm';
import { typed, typedPassphrase } from '../domain/accounts/typed.ts';
import { sha256 } from '../domain/basis/digest.ts';
import { fromHex, hex, joined, utf8, type Octets } from '../domain/basis/octets.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';
import type { Scheme } from '../paper/account.ts';
import { hkdf } from './stream-cipher.ts';

/** Schemes are compiled into the client, never taken from the server. Memory in KiB. */
const schemes: Record<Scheme, { memorySize: number; iterations: number }> = {
  1: { memorySize: 65_536, iterations: 3 },
  2: { memorySize: 19_456, iterations: 2 },
};

/** Argon2id (RFC 9106, version 13), p = 1: 32 octets. Takes 0.3 to 2 s. */
export const stretched = async (password: Octets, salt: Octets, scheme: Scheme): Promise<Octets> =>
  new Uint8Array(
    await argon2id({
      password,
      salt,
      ...schemes[scheme],
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    }),
  );

const noSalt = new Uint8Array(0);
const label = (ikm: Octets, name: string): Promise<Octets> => hkdf(ikm, noSalt, utf8(name), 32);

/** SHA-256("amana/1 name" ‖ 00 ‖ typed(name)), hexadecimal: all that the server hears of a name. */
export const nameHash = async (name: string): Promise<string> =>
  hex(await sha256(joined(utf8('amana/1 name'), Uint8Array.of(0), utf8(typed(name)))));

/** What opens an account: `auth` is sent, `unlock` stays. 32 octets each. */
export interface Derived {
  readonly auth: Octets;
  readonly unlock: Octets;
}

/** Argon2id of the passphrase, then HKDF-SHA256 with two labels. */
export const derive = async (
  passphrase: string,
  salt: Octets,
  scheme: Scheme,
): Promise<Derived> => {
  const octets = utf8(await typedPassphrase(passphrase));
  // The library throws for none. One octet that nobody may choose opens nothing either.
  const password = octets.length === 0 ? Uint8Array.of(0) : octets;
  const ikm = await stretched(password, salt, scheme);
  return {
    auth: await label(ikm, 'amana/1 auth'),
    unlock: await label(ikm, 'amana/1 unlock'),
  };
};

/** What recovery words open, from their 16 octets: no passphrase, so no slow hash is needed. */
export const deriveRecovery = async (
  words: Octets,
): Promise<Derived & { readonly name: string }> => ({
  name: hex(await label(words, 'amana/1 recovery name')),
  auth: await label(words, 'amana/1 recovery auth'),
  unlock: await label(words, 'amana/1 recovery unlock'),
});

/** What an invitation's words say to the server (a hash of it), and to the two clients alone. */
export const deriveInvitation = async (
  words: Octets,
): Promise<{ readonly redeem: Octets; readonly bind: Octets }> => ({
  redeem: await label(words, 'amana/1 redeem'),
  bind: await label(words, 'amana/1 bind'),
});

/** HMAC-SHA256(bind, root ‖ member ‖ party), 32 octets; the joiner's and the inviter's differ in `by`. */
export const joinProof = async (
  bind: Octets,
  by: 'joiner' | 'inviter',
  of: { root: Fingerprint; member: Fingerprint; party: Fingerprint },
): Promise<Octets> => {
  const hash = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bind, hash, false, ['sign']);
  const keys = joined(fromHex(of.root), fromHex(of.member), fromHex(of.party));
  const said = joined(utf8(`amana/1 ${by}`), Uint8Array.of(0), keys);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, said));
};

/**
 * The safety number: 132 bits of SHA-256("amana/1 safety" ‖ root ‖ director ‖ party), as 8 groups
 * of 5 decimal digits. Each group is 16.5 bits: two groups are 33 bits, in base 100,000.
 */
export const safetyNumber = async (of: {
  root: Fingerprint;
  director: Fingerprint;
  party: Fingerprint;
}): Promise<readonly string[]> => {
  const digest = await sha256(
    joined(utf8('amana/1 safety'), fromHex(of.root), fromHex(of.director), fromHex(of.party)),
  );
  let bits = 0n;
  for (const octet of digest) bits = (bits << 8n) | BigInt(octet);
  bits >>= 256n - 132n; // the first 132 bits
  return [3n, 2n, 1n, 0n].flatMap((pair) => {
    const value = (bits >> (pair * 33n)) & ((1n << 33n) - 1n);
    const digits = value.toString().padStart(10, '0');
    return [digits.slice(0, 5), digits.slice(5)];
  });
};
