import * as z from 'zod/mini';
import { DocumentId } from '../domain/basis/id.ts';
import { Moment } from '../domain/basis/moment.ts';
import { LogId } from '../domain/custody/log-id.ts';
import { Base64url, OctetsText } from './acts/envelope.ts';

/** Acts that belong together: all of them are recorded, or none. */
export const Post = z.strictObject({
  acts: z
    .array(z.strictObject({ statement: OctetsText, signature: Base64url }))
    .check(z.minLength(1), z.maxLength(256)),
  /** The sealed documents that the statements name; bodies of files are sent before, by tus. */
  envelopes: z
    .array(z.strictObject({ id: DocumentId, octets: OctetsText }))
    .check(z.maxLength(2_000)),
});
export type Post = z.infer<typeof Post>;

/** Where each act of a post stands now; the same for a post that was already recorded. */
export const Posted = z.array(
  z.strictObject({ log: LogId, index: z.int(), recorded: Moment, id: z.string() }),
);
export type Posted = z.infer<typeof Posted>;
