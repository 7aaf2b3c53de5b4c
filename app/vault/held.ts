import { digestOf } from '../domain/basis/digest.ts';
import type { DocumentId, MemberId } from '../domain/basis/id.ts';
import { momentOf } from '../domain/basis/moment.ts';
import type { Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { keysLog } from '../domain/custody/log-id.ts';
import { signerOf, type SignerRefusal } from '../paper/chain/signer.ts';
import type { Document } from '../paper/document.ts';
import { isSignedBy } from '../paper/openpgp.ts';
import { parseStatement, type StatementOf } from '../paper/statement.ts';
import { bookOf, openKeys, rootIn, type Ring } from './ring.ts';
import { openDocument, type OpenRefusal } from './seal.ts';

/** A draft of a feedback as the server holds it back: the drafter's signed statement, its document. */
export interface ToOpenHeld {
  readonly octets: Octets;
  readonly document: DocumentId;
  readonly statement: Octets;
  readonly signature: Octets;
}

export interface HeldDocument {
  readonly statement: StatementOf<'feedback.draft/1'>;
  /** Who drafted, by the chain. */
  readonly drafter: MemberId;
  readonly document: Document<'feedback/1'>;
}

export type HeldRefusal = OpenRefusal | SignerRefusal;

/**
 * Opens a feedback before its release. No line of a log names it yet, so the statement itself is
 * verified here: its signature, its signer and their role by the chain as it stands now. Otherwise
 * a server could show the second person a text that no analyst wrote.
 */
export const openHeld = async (
  ring: Ring,
  { octets, document: id, statement: statementOctets, signature }: ToOpenHeld,
): Promise<Result<HeldDocument, HeldRefusal>> => {
  const parsed = parseStatement(statementOctets);
  if (!parsed.ok || parsed.value.act !== 'feedback.draft/1')
    return refuse('statement-does-not-name-it');
  const statement = parsed.value;
  const { party, trust, lines } = bookOf(ring, statement.log);
  const place = {
    index: lines.length,
    keys: bookOf(ring, keysLog(rootIn(ring).fingerprint)).lines.length,
    recorded: momentOf(new Date()),
  };
  if (party?.id !== statement.about.party) return refuse('act-not-of-this-log');
  const known = await signerOf(statement, party, trust, place);
  if (!known.ok) return known;
  const { signer, certificate } = known.value;
  if (signer.kind !== 'staff' || (signer.role !== 'analyst' && signer.role !== 'head'))
    return refuse('not-permitted');
  if (!(await isSignedBy(statementOctets, signature, certificate, 'statement/1')))
    return refuse('signature-wrong');
  const line = {
    ...place,
    statement,
    statementDigest: await digestOf(statementOctets),
    signatureDigest: await digestOf(signature),
  };
  const { about, log } = statement;
  const asked = { kind: 'feedback/1' as const, id, about, log, line };
  const opened = await openDocument(octets, asked, certificate, openKeys(ring));
  return opened.ok ? ok({ statement, drafter: signer.member, document: opened.value }) : opened;
};
