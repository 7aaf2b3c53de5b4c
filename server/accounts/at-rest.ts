import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals octets under the at-rest key, so that a thief of the database alone has nothing to guess
 * against: AES-256-GCM, nonce ‖ ciphertext ‖ tag.
 * @param row names table and row: sealed octets moved to another row do not open
 */
export const sealAtRest = (key: Uint8Array, row: string, octets: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(row));
  return Buffer.concat([nonce, cipher.update(octets), cipher.final(), cipher.getAuthTag()]);
};

/** @throws Error if the octets are another row's, altered, or of another server secret */
export const openAtRest = (key: Uint8Array, row: string, sealed: Uint8Array): Buffer => {
  const end = sealed.length - tagBytes;
  const opened = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(row))
    .setAuthTag(sealed.subarray(end));
  return Buffer.concat([opened.update(sealed.subarray(nonceBytes, end)), opened.final()]);
};
