import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Posted } from '../../app/paper/post.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { moveAgreements } from '../agreements/move.ts';
import { spendInvitation } from '../keys/invitations.ts';
import { keepInvitation, moveParty } from '../keys/move.ts';
import { takeBodies } from '../submissions/bodies.ts';
import { moveSubmissions } from '../submissions/move.ts';
import { envelopesOf } from './envelopes.ts';
import type { ReadAct } from './read-post.ts';
import { admit, store, write, type Admitted, type Recording } from './recording.ts';

/** What an act changes beside its line: rows that lists are read from, and things used once. */
const moveWords = async (
  { tx, office, author }: Recording,
  { statement }: ReadAct,
  { ledger, line, after }: Admitted,
): Promise<Result<undefined, PostRefusal>> => {
  const { party: before } = ledger.book;
  if (after.party !== undefined) {
    await moveParty(tx, before, after.party, line);
    if (!(await moveAgreements(tx, before, after.party, line))) return refuse('id-reused');
    if (!(await moveSubmissions(tx, before, after.party, line))) return refuse('id-reused');
  }
  switch (statement.act) {
    case 'invitation.make/1':
      return (await keepInvitation(tx, statement, ledger.party))
        ? ok(undefined)
        : refuse('id-reused');
    case 'party.join/1':
    case 'member.join/1': {
      if (author.kind !== 'joiner') return refuse('not-permitted');
      const { party } = statement.about;
      return (await spendInvitation(tx, author.redeem, party, line.recorded))
        ? ok(undefined)
        : refuse('invitation-used');
    }
    case 'party.open/1':
      return author.kind === 'opener' ? ok(undefined) : refuse('not-permitted');
    case 'submission.deposit/1':
      return takeBodies(tx, statement, office.keepBody);
    default:
      return ok(undefined);
  }
};

/** One act: admitted, its documents checked and stored, its line written, its word moved. */
export const record = async (
  recording: Recording,
  read: ReadAct,
): Promise<Result<Posted, PostRefusal>> => {
  const admitted = await admit(recording, read);
  if (!admitted.ok) return admitted;
  const { ledger, line, after } = admitted.value;
  const scene = { party: after.party, trust: after.trust, place: line };
  const envelopes = await envelopesOf(read.statement, recording.envelopes, scene);
  if (!envelopes.ok) return envelopes;
  if (!(await store(recording, ledger, envelopes.value))) return refuse('id-reused');
  const posted = await write(recording, read, admitted.value);
  const moved = await moveWords(recording, read, admitted.value);
  return moved.ok ? ok([posted]) : moved;
};
