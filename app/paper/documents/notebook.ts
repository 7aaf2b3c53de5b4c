import * as z from 'zod/mini';
import { Digest } from '../../domain/basis/digest.ts';
import { Moment } from '../../domain/basis/moment.ts';
import { LogId } from '../../domain/custody/log-id.ts';
import { Count } from '../acts/envelope.ts';

/** The newest head of a log that somebody has verified: its lines, and the root of their tree. */
export const Head = z.strictObject({ log: LogId, size: Count, root: Digest });
export type Head = z.infer<typeof Head>;

export const notebooks = {
  /** What a device remembers of logs from one visit to the next, sealed to oneself. */
  'notebook/1': z.strictObject({
    since: Moment,
    heads: z.array(Head).check(z.maxLength(20_000)),
  }),
};
