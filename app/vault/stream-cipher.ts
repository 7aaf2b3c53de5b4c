import { chunkBytes, suite } from '../domain/submissions/layout.ts';
import { joined, u64, type Octets } from '../domain/basis/octets.ts';

/** Octets [from, to) of a source; a shorter answer means that the source is shorter. */
export type Read = (from: number, to: number) => Promise<Octets>;

/** Encrypts and decrypts chunks, and the final tag, of one body. */
export interface ChunkCipher {
  readonly seal: (index: number, plain: Octets) => Promise<Octets>;
  readonly open: (index: number, sealed: Octets) => Promise<Octets>;
  readonly sealFinal: (chunks: number, totalBytes: number) => Promise<Octets>;
  readonly openFinal: (chunks: number, totalBytes: number, tag: Octets) => Promise<Octets>;
}

/** HKDF-SHA256 (RFC 5869). */
export const hkdf = async (
  ikm: Octets,
  salt: Octets,
  info: Octets,
  lengthBytes: number,
): Promise<Octets> => {
  const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits']);
  const params = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(params, key, lengthBytes * 8));
};

// RFC 9580 §5.13.2: "the HKDF info parameter … Packet Type ID in OpenPGP format encoding (bits 7 and
// 6 are set, and bits 5-0 carry the packet type ID), version number, cipher …, AEAD …, chunk size".
const prefix = joined(Uint8Array.of(0xd2), suite);

/**
 * The cipher of the body that has this session key and salt, 32 octets each.
 * @throws RangeError for other lengths; OperationError from the promises of `open…` for a bad tag
 */
export const chunkCipher = async (sessionKey: Octets, salt: Octets): Promise<ChunkCipher> => {
  if (sessionKey.length !== 32 || salt.length !== 32)
    throw new RangeError('key and salt are of 32 octets');
  // "The first M bits of the HKDF output form the message key, … the subsequent N-64 bits the
  // initialization vector": 32 and 4 octets for AES-256-GCM.
  const okm = await hkdf(sessionKey, salt, prefix, 36);
  const key = await crypto.subtle.importKey('raw', okm.slice(0, 32), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const params = (index: number, additionalData: Octets) => ({
    name: 'AES-GCM',
    iv: joined(okm.subarray(32), u64(index)),
    additionalData,
    tagLength: 128,
  });
  // "…the final authentication tag … with the total number of plaintext octets … as an eight-octet,
  // big-endian value appended to the associated data".
  const final = (chunks: number, totalBytes: number) =>
    params(chunks, joined(prefix, u64(totalBytes)));
  const of = (buffer: ArrayBuffer): Octets => new Uint8Array(buffer);
  return {
    seal: async (index, plain) => {
      if (plain.length > chunkBytes) throw new RangeError(`chunk of ${plain.length} bytes`);
      return of(await crypto.subtle.encrypt(params(index, prefix), key, plain));
    },
    open: async (index, sealed) =>
      of(await crypto.subtle.decrypt(params(index, prefix), key, sealed)),
    sealFinal: async (chunks, totalBytes) =>
      of(await crypto.subtle.encrypt(final(chunks, totalBytes), key, new Uint8Array(0))),
    openFinal: async (chunks, totalBytes, tag) =>
      of(await crypto.subtle.decrypt(final(chunks, totalBytes), key, tag)),
  };
};
