import { sql } from 'kysely';
import { DocumentId, type StatementId } from '../../app/domain/basis/id.ts';
import type { Moment } from '../../app/domain/basis/moment.ts';
import type { Octets } from '../../app/domain/basis/octets.ts';
import type { Envelope, Kind } from '../../app/paper/document.ts';
import type { StatementOf } from '../../app/paper/statement.ts';
import type { Tx } from '../audit/transaction.ts';

export interface NewHeld {
  readonly statement: StatementOf<'feedback.draft/1'>;
  readonly statementOctets: Octets;
  readonly signatureOctets: Octets;
  readonly document: Envelope<Kind>;
  readonly heldAt: Moment;
}

/** Keeps a draft until a second person releases it; false if there is one of this feedback. */
export const keepHeld = async (tx: Tx, held: NewHeld): Promise<boolean> => {
  const { about, log, id } = held.statement;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('staff.held_feedback')
    .values({
      feedback: about.feedback,
      party: about.party,
      log,
      statement_id: id,
      statement: held.statementOctets,
      signature: held.signatureOctets,
      document: held.document.id,
      octets: held.document.octets,
      held_at: new Date(held.heldAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

/** A draft as it was held, released or not. */
export const readHeld = async (tx: Tx, statement: StatementId) => {
  const row = await tx
    .selectFrom('staff.held_feedback')
    .select(['statement', 'document', 'octets'])
    .where('statement_id', '=', statement)
    .executeTakeFirst();
  return row && { ...row, document: DocumentId.parse(row.document) };
};

/** Drafts that wait: those whose statement is not yet a line of the party's log. */
export const readWaiting = async (tx: Tx) => {
  const rows = await tx
    .selectFrom('staff.held_feedback as held')
    .select(['held.statement', 'held.signature', 'held.document'])
    .where(
      sql<boolean>`not exists (select from exchange.leaf
        where leaf.log = held.log and leaf.statement_id = held.statement_id)`,
    )
    .orderBy('held.held_at')
    .execute();
  return rows.map(({ statement, signature, document }) => ({
    statement: new Uint8Array(statement),
    signature: new Uint8Array(signature),
    document: DocumentId.parse(document),
  }));
};

/** The document of a draft that was held. */
export const readHeldDocument = async (tx: Tx, id: DocumentId): Promise<Octets | undefined> => {
  const row = await tx
    .selectFrom('staff.held_feedback')
    .select('octets')
    .where('document', '=', id)
    .executeTakeFirst();
  return row && new Uint8Array(row.octets);
};
