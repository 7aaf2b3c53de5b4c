import { digestOf } from '../../domain/basis/digest.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { Submission } from '../../paper/chain/party.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Outcome, Session } from '../session.ts';
import { readSubmission, type ReadSubmission } from './read.ts';

/**
 * What belongs to the whole of a submission, if the party kept a copy; undefined if it did not. That
 * it cannot be opened is believed only of the very octets that the deposit names: a server that
 * hands out others is refused by name.
 */
export const readWhole = async (
  session: Session,
  book: Book,
  submission: Submission,
): Outcome<BodyOf<'submission/1'> | undefined> => {
  const index = submission.depositedAt;
  const statement = book.lines[index]?.statement;
  const seal = submission.seals.find(({ kind }) => kind === 'submission/1');
  if (statement === undefined || seal === undefined) return refuse('absent');
  const octets = await session.wire.octets(`/api/${session.surface}/envelopes/${seal.id}`);
  if (!octets.ok) return octets;
  if ((await digestOf(octets.value)) !== seal.digest) return refuse('envelope-altered');
  const { about, log } = statement;
  const of = { kind: 'submission/1' as const, id: seal.id, about, log, index };
  const opened = await session.vault.open({ ...of, octets: octets.value });
  if (opened.ok) return ok(opened.value.body);
  return opened.code === 'not-decrypted' ? ok(undefined) : opened;
};

/** The whole copy, item by item, verified against the deposit; undefined if none was kept. */
export const readCopy = async (
  session: Session,
  book: Book,
  submission: Submission,
): Outcome<ReadSubmission | undefined> => {
  const whole = await readWhole(session, book, submission);
  if (!whole.ok || whole.value === undefined || book.party === undefined)
    return whole.ok ? ok(undefined) : whole;
  return readSubmission(session, book.party, submission);
};
