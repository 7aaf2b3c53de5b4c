import { momentOf } from '../../app/domain/basis/moment.ts';
import { sameOctets } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Posted } from '../../app/paper/post.ts';
import { readHeld } from '../feedback/held.ts';
import type { ReadAct } from './read-post.ts';
import type { Recording } from './recording.ts';

/**
 * A statement that was recorded before: "same answer, no second effect". The same id with other
 * bytes is refused; undefined for one that is new.
 */
export const readKnown = async (
  { tx, office, ledgers }: Recording,
  { statement, statementOctets }: ReadAct,
): Promise<Result<Posted, 'id-reused'> | undefined> => {
  const { log, id } = statement;
  const place = ledgers.get(log)?.place;
  if (place === undefined) return undefined;
  const row = await tx
    .withSchema(place.room)
    .selectFrom('leaf')
    .select(['leaf_index', 'statement', 'recorded_at'])
    .where('log', '=', log)
    .where('statement_id', '=', id)
    .executeTakeFirst();
  if (row !== undefined)
    return sameOctets(row.statement, statementOctets)
      ? ok([{ log, id, index: row.leaf_index, recorded: momentOf(row.recorded_at) }])
      : refuse('id-reused');
  if (office.surface !== 'staff') return undefined;
  const held = await readHeld(tx, id);
  if (held === undefined) return undefined;
  return sameOctets(held.statement, statementOctets) ? ok([]) : refuse('id-reused');
};
