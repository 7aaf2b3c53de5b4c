import * as z from 'zod/mini';
import { PartyId } from '../basis/id.ts';
import type { Fingerprint } from '../keys/fingerprint.ts';

/** `amana/<16 hex of root>/<keys | mechanism | party uuid>`: the origin of the log's checkpoints. */
export const LogId = z
  .string()
  .check(
    z.regex(/^amana\/[0-9a-f]{16}\/(?:keys|mechanism|[0-9a-f-]{36})$/),
    z.refine((id) => {
      const name = id.split('/')[2];
      return name === 'keys' || name === 'mechanism' || PartyId.safeParse(name).success;
    }),
  )
  .brand<'log'>();
export type LogId = z.infer<typeof LogId>;

const named = (root: Fingerprint, name: string): LogId =>
  LogId.parse(`amana/${root.slice(0, 16)}/${name}`);

export const keysLog = (root: Fingerprint): LogId => named(root, 'keys');
export const mechanismLog = (root: Fingerprint): LogId => named(root, 'mechanism');
export const partyLog = (root: Fingerprint, party: PartyId): LogId => named(root, party);

/** Which of the three kinds of log an id names. */
export const logKind = (log: LogId): 'keys' | 'mechanism' | 'party' => {
  const name = log.split('/')[2];
  return name === 'keys' || name === 'mechanism' ? name : 'party';
};

/** The party that a party's log belongs to. */
export const partyOfLog = (log: LogId): PartyId | undefined => {
  const parsed = PartyId.safeParse(log.split('/')[2]);
  return parsed.success ? parsed.data : undefined;
};
