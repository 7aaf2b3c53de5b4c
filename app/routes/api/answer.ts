import type { Result } from '../../domain/basis/result.ts';

/** What stands in an account's answers is for one person, once. */
const noStore = { 'cache-control': 'no-store' };
/** Seconds after which whoever was told to wait is let in: the longest wait there is. */
const longestWait = '30';

const conflicts = new Set([
  'name-taken',
  'invitation-used',
  'id-reused',
  'already-done',
  'not-open',
  'edition-superseded',
  'log-not-empty',
  'drafts-limit',
  'second-person-needed',
]);
const tooLarge = new Set(['too-large', 'draft-too-large', 'own-limit', 'all-limit']);
const unproven = new Set(['sign-in-failed', 'code-needed', 'code-wrong']);

const statusOf = (code: string): number => {
  if (code === 'absent') return 404;
  if (unproven.has(code)) return 403;
  if (conflicts.has(code)) return 409;
  if (code === 'invitation-expired') return 410;
  if (tooLarge.has(code)) return 413;
  return code === 'slow-down' || code === 'work-needed' ? 429 : 422;
};

const later = (code: string): Record<string, string> =>
  code === 'slow-down' ? { 'retry-after': longestWait } : {};

/** A value as JSON; nothing to tell is 204. */
export const told = (value: unknown, headers: Record<string, string> = {}): Response =>
  value === undefined
    ? new Response(null, { status: 204, headers: { ...noStore, ...headers } })
    : Response.json(value, { headers: { ...noStore, ...headers } });

/**
 * A refusal by its code; absent, forbidden and someone else's are the same octets. `details` is what
 * a person can mend it by: how far a clock is off.
 */
export const refused = (code: string, details?: object): Response =>
  Response.json(details === undefined ? { code } : { code, details }, {
    status: statusOf(code),
    headers: { ...noStore, ...later(code) },
  });

/** Stored octets: never a page, whatever is in them. */
export const octets = (stored: Uint8Array<ArrayBuffer>): Response =>
  new Response(stored, { headers: { ...noStore, 'content-type': 'application/octet-stream' } });

/** What is answered where there is nothing for this visitor: by this method, at this address. */
export const absent = (): Response => refused('absent');

/** The answer of an act; `tell` says how a success looks on the wire. */
export const answered = <T>(
  result: Result<T, string> & { readonly details?: object },
  tell: (value: T) => Response = (value) => told(value),
): Response => (result.ok ? tell(result.value) : refused(result.code, result.details));
