import type { DocumentId } from '../../app/domain/basis/id.ts';
import { sameOctets } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Posted } from '../../app/paper/post.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import type { StatementOf } from '../../app/paper/statement.ts';
import { keepHeld, readHeld } from '../feedback/held.ts';
import { envelopesOf, isSealedToFormerKey } from './envelopes.ts';
import { readAct, type ReadAct } from './read-post.ts';
import { admit, store, write, type Recording } from './recording.ts';

/**
 * The first of two persons. The statement is verified as if it joined the party's log now, and then
 * waits among the staff: "the drafter must stay unseen until then" (crypto.md, two persons). Its
 * line today is that of `feedback.prepare/1`, in the Mechanism's own log.
 */
export const hold = async (
  recording: Recording,
  read: ReadAct,
  statement: StatementOf<'feedback.draft/1'>,
): Promise<Result<Posted, PostRefusal>> => {
  const isPrepared = recording.acts.some((act) => act.statement.act === 'feedback.prepare/1');
  if (!isPrepared) return refuse('second-person-needed');
  const admitted = await admit(recording, read);
  if (!admitted.ok) return admitted;
  const { line, after } = admitted.value;
  const scene = { party: after.party, trust: after.trust, place: line };
  const envelopes = await envelopesOf(statement, recording.envelopes, scene);
  if (!envelopes.ok) return envelopes;
  const [document] = envelopes.value;
  if (document === undefined) return refuse('envelope-missing');
  const isKept = await keepHeld(recording.tx, {
    statement,
    statementOctets: read.statementOctets,
    signatureOctets: read.signatureOctets,
    document,
    heldAt: line.recorded,
  });
  return isKept ? ok([]) : refuse('already-done');
};

/** The drafter's statement as the release carries it, if it is one that waits. */
const carriedBy = async (
  { tx }: Recording,
  release: StatementOf<'feedback.release/1'>,
): Promise<
  Result<{ read: ReadAct; held: { id: DocumentId; octets: Uint8Array } }, PostRefusal>
> => {
  const read = await readAct(release.facts.draft);
  if (!read.ok) return read;
  const { statement, statementOctets } = read.value;
  const isDraft = statement.act === 'feedback.draft/1' && statement.log === release.log;
  const held = isDraft ? await readHeld(tx, statement.id) : undefined;
  if (held === undefined || !sameOctets(held.statement, statementOctets))
    return refuse('not-found');
  return ok({ read: read.value, held: { id: held.document, octets: held.octets } });
};

/**
 * The second person. Both lines join the party's log in this one transaction, the draft's just
 * before; the clock binds the releaser alone. From now on the document is the provider's to read.
 */
export const release = async (
  recording: Recording,
  read: ReadAct,
  statement: StatementOf<'feedback.release/1'>,
): Promise<Result<Posted, PostRefusal>> => {
  const carried = await carriedBy(recording, statement);
  if (!carried.ok) return carried;
  // Of two who release at once the later is late, and has not been lied to.
  const drafted = carried.value.read.statement.id;
  const lines = recording.ledgers.get(statement.log)?.book.lines ?? [];
  if (lines.some((line) => line.statement.id === drafted)) return refuse('already-done');
  const draft = await admit(recording, carried.value.read);
  if (!draft.ok) return draft;
  const { id, octets } = carried.value.held;
  const document = { id, kind: 'feedback/1', octets: new Uint8Array(octets) } as const;
  // A member may have left since it was drafted: then it was sealed to what they had, too.
  if (await isSealedToFormerKey(document.octets, draft.value.after.party))
    return refuse('party-key-changed');
  if (!(await store(recording, draft.value.ledger, [document]))) return refuse('id-reused');
  await write(recording, carried.value.read, draft.value);
  const admitted = await admit(recording, read);
  if (!admitted.ok) return admitted;
  return ok([await write(recording, read, admitted.value)]);
};
