import type { Digest } from '../../domain/basis/digest.ts';
import type { DocumentId, PartyId, SubmissionId } from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { fromBase64url, type Octets } from '../../domain/basis/octets.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { SubmissionState } from '../../paper/chain/party.ts';
import type { BodyOf } from '../../paper/document.ts';
import { parseStatement, type Act } from '../../paper/statement.ts';
import { HeldFeedbackRows, SubmissionRows } from '../../paper/wire-acts.ts';
import type { HeldDocument } from '../../vault/held.ts';
import type { Outcome, Session } from '../session.ts';

type InMechanism = 'handover/1' | 'use/1' | 'feedback-draft/1';

/** A document that a line of the Mechanism's own log names, opened. */
export interface Recorded<K extends InMechanism> {
  readonly id: DocumentId;
  readonly at: Moment;
  readonly body: BodyOf<K>;
}

const readRecorded = async <K extends InMechanism>(
  session: Session,
  act: Act,
  kind: K,
): Outcome<readonly Recorded<K>[]> => {
  const log = session.logs.mechanism;
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const found: Recorded<K>[] = [];
  for (const { statement, index, recorded } of book.value.lines) {
    const seal = statement.seals.find((each) => each.kind === kind);
    if (statement.act !== act || seal === undefined) continue;
    const { about } = statement;
    const opened = await session.open({ kind, id: seal.id, about, log, index });
    if (!opened.ok) return opened;
    found.push({ id: seal.id, at: recorded, body: opened.value.body });
  }
  return ok(found);
};

/** What intake handed over to analysis, opened; the keys of the items stay in the vault. */
export const readHandOvers = (session: Session) =>
  readRecorded(session, 'material.hand-over/1', 'handover/1');

export const readUses = (session: Session) => readRecorded(session, 'use.record/1', 'use/1');

/** The drafters' reasons, for the team. */
export const readDraftNotes = (session: Session) =>
  readRecorded(session, 'feedback.prepare/1', 'feedback-draft/1');

/** Where a deposit is: a hand-over names it by the digest of its statement alone. */
export interface Deposit {
  readonly party: PartyId;
  readonly submission: SubmissionId;
  readonly state: SubmissionState;
  readonly at: Moment;
}

/** Every submission there is, of all pages, as the server lists them. */
export const listSubmissions = async (session: Session) => {
  const rows = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await session.wire.get(`/api/staff/submissions?page=${page}`, SubmissionRows);
    if (!found.ok) return found;
    pages = found.value.pages;
    rows.push(...found.value.rows);
  }
  return ok(rows);
};

/** Finds the deposit whose statement has this digest, in the verified log of its party. */
export const findDeposit = async (session: Session, digest: Digest): Outcome<Deposit> => {
  const rows = await listSubmissions(session);
  if (!rows.ok) return rows;
  for (const party of new Set(rows.value.map((row) => row.party))) {
    const book = await session.refresh(session.logs.party(party));
    if (!book.ok) return book;
    const line = book.value.lines.find(({ statementDigest }) => statementDigest === digest);
    if (line?.statement.act !== 'submission.deposit/1') continue;
    const { submission } = line.statement.about;
    const state = book.value.party?.submissions.get(submission)?.state;
    if (state !== undefined) return ok({ party, submission, state, at: line.recorded });
  }
  return refuse('absent');
};

/** Whose log a draft would join, as it says itself; the vault verifies it against that log. */
const partyIn = (octets: Octets): PartyId | undefined => {
  const statement = parseStatement(octets);
  return statement.ok && statement.value.act === 'feedback.draft/1'
    ? statement.value.about.party
    : undefined;
};

/** A feedback that waits for a second person, opened and its drafter verified. */
export interface Held extends HeldDocument {
  readonly octets: { readonly statement: Octets; readonly signature: Octets };
}

export const readHeld = async (session: Session): Outcome<readonly Held[]> => {
  const rows = await session.wire.get('/api/staff/held-feedback', HeldFeedbackRows);
  if (!rows.ok) return rows;
  const found: Held[] = [];
  for (const row of rows.value) {
    const statement = fromBase64url(row.statement);
    const signature = fromBase64url(row.signature);
    const octets = await session.wire.octets(`/api/staff/envelopes/${row.document}`);
    if (!octets.ok) return octets;
    const party = partyIn(statement);
    if (party === undefined) return refuse('statement-malformed');
    const book = await session.refresh(session.logs.party(party));
    if (!book.ok) return book;
    const { document } = row;
    const held = await session.vault.openHeld({
      octets: octets.value,
      document,
      statement,
      signature,
    });
    if (!held.ok) return held;
    found.push({ ...held.value, octets: { statement, signature } });
  }
  return ok(found);
};
