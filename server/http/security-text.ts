import type { Config } from '../config.ts';
import type { RawDoor } from './listener.ts';

const path = '/.well-known/security.txt';
/** RFC 9116 §2.5.5: "RECOMMENDED that the value of this field be less than a year into the future". */
const goodForDays = 180;
const dayMs = 86_400_000;

/** Of a whole day, so that it says nothing of when it was asked for. */
const expiryAfter = (now: Date): string => {
  const day = Math.floor(now.getTime() / dayMs) + goodForDays;
  return new Date(day * dayMs).toISOString().replace('.000Z', 'Z');
};

type Said = Pick<Config, 'mode' | 'origin' | 'ways'>;

/**
 * Whom to tell of a weakness (RFC 9116), or nothing where nobody was named: a file without a reader
 * would swallow what it is told.
 */
export const securityText = ({ mode, origin, ways }: Said, now: Date): string | undefined => {
  if (ways.security === undefined) return undefined;
  const address = `${origin}${path}`;
  const lines = [
    ...(mode === 'demonstration' ? ['# This is a demonstration: it holds no real material.'] : []),
    `Contact: ${ways.security}`,
    `Expires: ${expiryAfter(now)}`,
    'Preferred-Languages: ar, en',
    // RFC 9116 §2.5.2: "the web URIs MUST begin with https://": plain addresses are left out.
    ...(address.startsWith('https://') ? [`Canonical: ${address}`] : []),
  ];
  return lines.join('\n') + '\n';
};

/** The door for it; where there is nothing to say, the address is one of nothing. */
export const securityDoor =
  (said: Said): RawDoor =>
  ({ method, url }, response) => {
    if (url !== path || (method !== 'GET' && method !== 'HEAD')) return false;
    const text = securityText(said, new Date());
    if (text === undefined) return false;
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end(method === 'HEAD' ? undefined : text);
    return true;
  };
