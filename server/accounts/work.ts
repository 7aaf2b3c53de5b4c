import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isSolved, puzzleHead, type WorkDone } from '../../app/domain/accounts/work.ts';
import { base64url, fromBase64url } from '../../app/domain/basis/octets.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import type { Accounts } from './accounts.ts';

/** How long a work counts, in seconds: an old telephone on a bad line has time for it. */
const lifeSeconds = 120;
/** So many waiting for the slow hash are a crowd: half a second of waiting, on a small machine. */
const crowd = 8;

/** Works that were used, by the second in which they end: none counts twice. */
const used = new Map<string, number>();
const forgetUsed = (nowSeconds: number): void => {
  for (const [challenge, endSeconds] of used) if (endSeconds < nowSeconds) used.delete(challenge);
};

type Of = Pick<Accounts, 'secret' | 'clock' | 'verifier'>;
const secondsOf = ({ clock }: Of): number => Math.floor(Date.parse(clock()) / 1000);

/** time(8) ‖ the first 16 octets of an HMAC over it and the name: nothing of it is kept here. */
const challengeOf = ({ secret }: Of, name: string, atSeconds: number): Uint8Array => {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(atSeconds));
  const key = createHmac('sha256', secret.nameKey).update('amana/1 work').digest();
  const mac = createHmac('sha256', key).update(time).update(name).digest();
  return Buffer.concat([time, mac.subarray(0, 16)]);
};

const isOurs = (of: Of, name: string, challenge: Buffer, nowSeconds: number): boolean => {
  const at = challenge.readBigUInt64BE();
  const age = nowSeconds - Number(at);
  if (age < 0 || age > lifeSeconds) return false;
  return timingSafeEqual(challengeOf(of, name, Number(at)), challenge);
};

const isDone = ({ challenge, numbers }: WorkDone): boolean =>
  numbers.every((number, puzzle) => {
    const octets = Buffer.alloc(4);
    octets.writeUInt32BE(number);
    const hash = createHash('sha256').update(puzzleHead(challenge, puzzle)).update(octets);
    return isSolved(hash.digest());
  });

/**
 * Whether somebody at the door may be looked at now. Without a crowd, everyone; in one, who has done
 * a work for this very name (a hash that the client made), once. Nobody is told from anybody else:
 * not by address, nor by whether the name is known.
 * @returns undefined if so; else the refusal that brings the challenge
 */
export const workNeeded = (of: Of, name: string, done: WorkDone | undefined) => {
  const now = secondsOf(of);
  forgetUsed(now);
  if (done !== undefined && !used.has(done.challenge)) {
    const challenge = Buffer.from(fromBase64url(done.challenge));
    if (isOurs(of, name, challenge, now) && isDone(done)) {
      used.set(done.challenge, now + lifeSeconds);
      return undefined;
    }
  }
  if (of.verifier.waiting() < crowd) return undefined;
  const details = { challenge: base64url(new Uint8Array(challengeOf(of, name, now))) };
  return { ...refuse('work-needed'), details };
};
