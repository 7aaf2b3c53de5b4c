import { randomBytes } from 'node:crypto';
import { doWork } from '../app/vault/work.ts';
import { median, type Figure } from './figure.ts';

const rounds = 9;
/** An old telephone beside this processor; throttling in a browser does not reach its workers. */
const slower = 6;

/** The work that a crowd at the door costs, as a processor six times slower than this one does it. */
export const proofOfWorkMs = async (): Promise<Figure> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const challenge = randomBytes(24).toString('base64url');
    const begunAt = performance.now();
    await doWork(challenge);
    times.push((performance.now() - begunAt) * slower);
  }
  console.error(`  ms: ${times.map((ms) => ms.toFixed(0)).join(' ')}`);
  const value = Math.round(median(times));
  return { name: 'proof-of-work-ms', value, goal: 5_000, unit: 'milliseconds' };
};
