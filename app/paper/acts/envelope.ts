import * as z from 'zod/mini';
import { Digest } from '../../domain/basis/digest.ts';
import { DocumentId, StatementId } from '../../domain/basis/id.ts';
import { Moment } from '../../domain/basis/moment.ts';
import { LogId } from '../../domain/custody/log-id.ts';
import { Fingerprint } from '../../domain/keys/fingerprint.ts';

export const Count = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));

/** What a statement says of one sealed document or body: all its stored octets, and their number. */
export const Seal = z.strictObject({
  id: DocumentId,
  kind: z.string().check(z.regex(/^[a-z-]+\/[1-9][0-9]*$/)),
  digest: Digest,
  size: Count.check(z.minimum(1)),
});
export type Seal = z.infer<typeof Seal>;

/** The newest verified head of the log that the statement joins. */
export const Seen = z.strictObject({ size: Count, root: Digest });
export type Seen = z.infer<typeof Seen>;

/** RFC 4648 §3.5: the bits that the last letter has left over are zero, or octets have two spellings. */
const hasOneSpelling = (text: string): boolean => {
  const last = text.at(-1) ?? '';
  return (
    [true, false, 'AQgw'.includes(last), 'AEIMQUYcgkosw048'.includes(last)][text.length % 4] ===
    true
  );
};
/** Octets of any length: base64url (RFC 4648 §5) without padding, in its one spelling. */
export const OctetsText = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.refine(hasOneSpelling));
/** Octets inside a statement: at most 48 KiB. */
export const Base64url = OctetsText.check(z.maxLength(65_536));

interface Parts<
  About extends z.core.$ZodShape,
  Commits extends z.core.$ZodShape,
  Facts extends z.core.$ZodShape,
> {
  readonly about: About;
  readonly commits: Commits;
  readonly facts: Facts;
}

/** The closed schema of one act: the envelope that all share, and what is its own. */
export const statementOf = <
  Act extends string,
  About extends z.core.$ZodShape,
  Commits extends z.core.$ZodShape,
  Facts extends z.core.$ZodShape,
>(
  act: Act,
  { about, commits, facts }: Parts<About, Commits, Facts>,
) =>
  z.strictObject({
    v: z.literal('amana/1'),
    act: z.literal(act),
    log: LogId,
    id: StatementId,
    at: Moment,
    by: Fingerprint,
    about: z.strictObject(about),
    seals: z.array(Seal).check(z.maxLength(100_000)),
    commits: z.strictObject(commits),
    facts: z.strictObject(facts),
    seen: Seen,
  });
