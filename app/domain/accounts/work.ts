import * as z from 'zod/mini';
import { fromBase64url, joined, utf8, type Octets } from '../basis/octets.ts';

/** Puzzles of one work: many small ones, so that no one is much luckier than another. */
export const workPuzzles = 16;
/** Zero bits that the hash of each begins with: 2^18 hashes in all, one time with another. */
export const workBits = 14;

/** What a work is over: 24 octets, base64url, made by the server for one name and two minutes. */
export const Challenge = z.string().check(z.regex(/^[A-Za-z0-9_-]{32}$/));
/** The challenge, and for each puzzle the number that solves it. */
export const WorkDone = z.strictObject({
  challenge: Challenge,
  numbers: z
    .array(z.int().check(z.minimum(0), z.maximum(0xffff_ffff)))
    .check(z.length(workPuzzles)),
});
export type WorkDone = z.infer<typeof WorkDone>;

/** Begins what is hashed: the same for all numbers of a puzzle. The number follows, u32 big-endian. */
export const puzzleHead = (challenge: string, puzzle: number): Octets =>
  joined(utf8('amana/1 work'), Uint8Array.of(0), fromBase64url(challenge), Uint8Array.of(puzzle));

/** Whether a hash begins with so many zero bits. */
export const isSolved = (hash: Uint8Array): boolean => {
  const [first = 255, second = 255] = hash;
  return ((first << 8) | second) >> (16 - workBits) === 0;
};
