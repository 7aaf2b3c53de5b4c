import * as z from 'zod/mini';
import { canonical, type Json } from '../domain/basis/canonical.ts';
import { textOf } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import * as agreements from './acts/agreements.ts';
import * as feedback from './acts/feedback.ts';
import * as keys from './acts/keys.ts';
import * as messages from './acts/messages.ts';
import * as submissions from './acts/submissions.ts';
import * as terms from './acts/terms.ts';

/** Every act there is. An act is versioned (`act/n`) and never changed. */
export const Statement = z.discriminatedUnion('act', [
  keys.certify,
  keys.certifyLog,
  keys.revoke,
  keys.grant,
  keys.staffList,
  keys.invite,
  keys.partyJoin,
  keys.partyOpen,
  keys.memberJoin,
  keys.memberAnswer,
  agreements.propose,
  agreements.sign,
  agreements.decline,
  agreements.countersign,
  terms.acceptTerms,
  submissions.deposit,
  submissions.describe,
  submissions.open,
  submissions.ask,
  submissions.answer,
  submissions.acknowledge,
  submissions.unreadable,
  submissions.reopen,
  submissions.note,
  messages.sendMessage,
  feedback.handOver,
  feedback.recordUse,
  feedback.prepare,
  feedback.draft,
  feedback.release,
]);
export type Statement = z.infer<typeof Statement>;
export type Act = Statement['act'];
/** The statement of one act: `StatementOf<'agreement.sign/1'>`. */
export type StatementOf<A extends Act> = Extract<Statement, { act: A }>;

export type StatementRefusal = 'statement-malformed' | 'statement-not-canonical';

/** The largest statement that anyone accepts: 16 MiB, a deposit of some 90,000 bodies. */
export const maxStatementBytes = 16 * 2 ** 20;

/**
 * Reads the octets of a statement. They are kept as signed and never written again, so they must be
 * the one canonical spelling (RFC 8785) of what they say.
 */
export const parseStatement = (octets: Uint8Array): Result<Statement, StatementRefusal> => {
  if (octets.length > maxStatementBytes) return refuse('statement-malformed');
  let text: string;
  let raw: unknown;
  try {
    text = textOf(octets);
    raw = JSON.parse(text);
  } catch {
    return refuse('statement-malformed'); // not UTF-8, or not JSON: both are the sender's
  }
  const parsed = Statement.safeParse(raw);
  if (!parsed.success) return refuse('statement-malformed');
  const plain: Json = parsed.data;
  // A lone surrogate, escaped, is JSON and has no canonical spelling at all (RFC 8785 §3.2.2.2).
  if (/\\u[dD][89a-fA-F]/.test(text)) return refuse('statement-not-canonical');
  return canonical(plain) === text ? ok(parsed.data) : refuse('statement-not-canonical');
};
