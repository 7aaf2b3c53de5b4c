import { utf8, type Octets } from './octets.ts';

/** What JSON can say. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const wellFormed = (text: string): string => {
  // RFC 8785 §3.2.2.2: "invalid Unicode data like "lone surrogates" … MUST cause … to terminate".
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('lone surrogate in canonical JSON');
  return JSON.stringify(text);
};

/**
 * Canonical JSON, the JCS of RFC 8785.
 * @throws TypeError for what JSON cannot say: NaN, infinities, undefined, lone surrogates
 */
export const canonical = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is not in JSON`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value))
    return '[' + (value as readonly Json[]).map((item) => canonical(item)).join(',') + ']';
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is not in JSON`);
  // RFC 8785 §3.2.3: "Property name strings … are formatted as arrays of UTF-16 code units",
  // which is the order of JavaScript's own sort.
  const members = Object.entries(value as { readonly [name: string]: Json })
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => wellFormed(name) + ':' + canonical(member));
  return '{' + members.join(',') + '}';
};

/** The UTF-8 octets of canonical JSON: what is hashed and signed. */
export const canonicalOctets = (value: Json): Octets => utf8(canonical(value));
