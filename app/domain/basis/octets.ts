/** Octets that own their memory: what WebCrypto takes and gives. */
export type Octets = Uint8Array<ArrayBuffer>;

/** The UTF-8 octets of a text. Lone surrogates become U+FFFD: see `canonical` for what refuses them. */
export const utf8 = (text: string): Octets => new TextEncoder().encode(text);

/**
 * The text of UTF-8 octets.
 * @throws TypeError if they are not well-formed UTF-8
 */
export const textOf = (octets: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);

/** All parts in one array, in order. */
export const joined = (...parts: Uint8Array[]): Octets => {
  const out = new Uint8Array(parts.reduce((sizeBytes, part) => sizeBytes + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** Equal length and content. Not for secrets: it stops at the first difference. */
export const sameOctets = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((octet, at) => octet === other[at]);

/** Lower-case hexadecimal. */
export const hex = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');

/**
 * The octets of lower-case hexadecimal.
 * @throws RangeError for anything else, upper case included
 */
export const fromHex = (text: string): Octets => {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new RangeError('not lower-case hexadecimal');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
};

const toBinary = (octets: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < octets.length; at += 0x8000)
    text += String.fromCharCode(...octets.subarray(at, at + 0x8000));
  return text;
};

/** RFC 4648 §4, with padding. */
export const base64 = (octets: Uint8Array): string => btoa(toBinary(octets));

/**
 * RFC 4648 §4, with padding, one spelling only.
 * @throws RangeError for any other text
 */
export const fromBase64 = (text: string): Octets => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0)
    throw new RangeError('not base64');
  const octets = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  if (base64(octets) !== text) throw new RangeError('not canonical base64');
  return octets;
};

/** RFC 4648 §5, without padding. */
export const base64url = (octets: Uint8Array): string =>
  base64(octets).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/**
 * RFC 4648 §5, without padding, one spelling only.
 * @throws RangeError for any other text
 */
export const fromBase64url = (text: string): Octets => {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new RangeError('not base64url');
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(plain + '='.repeat((4 - (plain.length % 4)) % 4));
};

/**
 * An unsigned integer of 8 octets, big-endian.
 * @throws RangeError if it is not a safe integer of 0 or more
 */
export const u64 = (value: number): Octets => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no u64`);
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt(value));
  return out;
};
