import { digestOctets, type Digest } from '../domain/basis/digest.ts';
import { joined, u64, utf8 } from '../domain/basis/octets.ts';
import type { LogId } from '../domain/custody/log-id.ts';
import { markPlaces } from '../domain/custody/mark.ts';
import { stretched } from './derive.ts';

/** A log's first lines: how many, and the root of their tree. */
export interface Marked {
  readonly log: LogId;
  readonly size: number;
  readonly root: Digest;
}

/**
 * What a person writes down of a log (formats §17): slow on purpose, so that nobody who forges a log
 * can try out many until one has the same four words. @returns four places in a word list
 */
export const markOf = async ({ log, size, root }: Marked): Promise<readonly number[]> =>
  markPlaces(await stretched(joined(u64(size), digestOctets(root)), utf8(log), 1));
