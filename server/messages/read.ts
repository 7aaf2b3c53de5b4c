import { sql } from 'kysely';
import { PartyId, ThreadId } from '../../app/domain/basis/id.ts';
import { momentOf } from '../../app/domain/basis/moment.ts';
import { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { Trust } from '../../app/paper/chain/trust.ts';
import type { ThreadRow } from '../../app/paper/desks.ts';
import { partyKindOf } from '../keys/read.ts';
import type { Tx } from '../audit/transaction.ts';

interface Newest {
  readonly party: string;
  readonly kind: string;
  readonly thread: string;
  readonly by: string;
  readonly sent_at: Date;
}

/** Every thread in which somebody has written, by its newest message: those that wait on us first. */
export const readThreads = async (tx: Tx, { staff }: Trust): Promise<ThreadRow[]> => {
  const { rows } = await sql<Newest>`
    select distinct on (sent.party, sent.said->'about'->>'thread')
      sent.party, party.kind, sent.said->'about'->>'thread' as thread, sent.said->>'by' as by,
      sent.recorded_at as sent_at
    from (select party, leaf_index, recorded_at, convert_from(statement, 'UTF8')::jsonb as said
      from exchange.leaf where act = 'message.send/1') as sent
    join exchange.party as party on party.id = sent.party
    order by sent.party, sent.said->'about'->>'thread', sent.leaf_index desc`.execute(tx);
  return rows
    .map(({ party, kind, thread, by, sent_at }) => ({
      party: PartyId.parse(party),
      kind: partyKindOf(kind),
      thread: ThreadId.parse(thread),
      isAnswered: staff.has(Fingerprint.parse(by)),
      sentAt: momentOf(sent_at),
    }))
    .sort(
      (one, other) =>
        Number(one.isAnswered) - Number(other.isAnswered) ||
        (one.isAnswered ? -1 : 1) * (one.sentAt < other.sentAt ? -1 : 1),
    );
};
