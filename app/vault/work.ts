import { createSHA256 } from 'hash-wasm';
import { isSolved, puzzleHead, workPuzzles, type WorkDone } from '../domain/accounts/work.ts';

/**
 * Does the work that a server under load asks for, before it looks at a way in. Takes half a second
 * here, and up to 5 seconds on an old telephone.
 */
export const doWork = async (challenge: string): Promise<WorkDone> => {
  const sha = await createSHA256();
  const numbers = Array.from({ length: workPuzzles }, (_, puzzle) => {
    const head = puzzleHead(challenge, puzzle);
    const octets = new Uint8Array(head.length + 4);
    octets.set(head);
    const view = new DataView(octets.buffer);
    for (let number = 0; number <= 0xffff_ffff; number += 1) {
      view.setUint32(head.length, number);
      if (isSolved(sha.init().update(octets).digest('binary'))) return number;
    }
    throw new RangeError('no number solves it'); // one in 2^32 does not, about never
  });
  return { challenge, numbers };
};
