import { createHmac, randomBytes } from 'node:crypto';
import argon2 from 'argon2';
import { fromBase64url } from '../../app/domain/basis/octets.ts';

/** The slow hash itself, handed in so that a test may count its calls. */
export interface SlowHash {
  readonly hash: (octets: Buffer) => Promise<string>;
  readonly verify: (digest: string, octets: Buffer) => Promise<boolean>;
}

/** Argon2id (RFC 9106), 19 MiB, t = 2, p = 1. */
export const argon2id: SlowHash = {
  hash: (octets) =>
    argon2.hash(octets, { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
  verify: (digest, octets) => argon2.verify(digest, octets),
};

export interface Verifier {
  /** What is kept of an `authKey`, 32 octets in base64url: `argon2id(HMAC(pepper, authKey))`. */
  readonly make: (auth: string) => Promise<string>;
  /** False for an unknown account too, after the same work. */
  readonly check: (verifier: string | undefined, auth: string) => Promise<boolean>;
  /** How many wait for their turn. */
  readonly waiting: () => number;
}

/** Lets so many through at once; the others wait in their order. */
const gate = (atOnce: number) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
  return { enter, waiting: () => waiting.length };
};

/**
 * Makes and checks verifiers, a few at a time: each takes 19 MiB.
 * @param pepper 32 octets of the server secret
 */
export const openVerifier = async (
  pepper: Uint8Array,
  slowHash: SlowHash = argon2id,
  atOnce = 2,
): Promise<Verifier> => {
  const { enter: through, waiting } = gate(atOnce);
  const peppered = (auth: string): Buffer =>
    createHmac('sha256', pepper).update(fromBase64url(auth)).digest();
  // Nobody's: made once, so that an unknown name costs exactly one verification as well.
  const nobody = await slowHash.hash(randomBytes(32));
  return {
    make: (auth) => through(() => slowHash.hash(peppered(auth))),
    check: (verifier, auth) =>
      through(async () => {
        const isRight = await slowHash.verify(verifier ?? nobody, peppered(auth));
        return isRight && verifier !== undefined;
      }),
    waiting,
  };
};
