import { secondsBetween } from '../../app/domain/basis/moment.ts';
import type { PartyId } from '../../app/domain/basis/id.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { RefusalCode } from '../../app/i18n/texts.ts';
import type { Book } from '../../app/paper/chain/book.ts';
import type { Post, Posted } from '../../app/paper/post.ts';
import type { PostRefusal, PostRefused } from '../../app/paper/refusal.ts';
import { shelve } from '../custody/books.ts';
import { openInvitation } from '../keys/invitations.ts';
import { hold, release } from './held-feedback.ts';
import { readKnown } from './known.ts';
import { openLedgers } from './ledger.ts';
import type { Author, Office } from './office.ts';
import { readPost, type ReadAct, type ReadPost } from './read-post.ts';
import { record } from './record.ts';
import type { Recording } from './recording.ts';
import { inTransaction, type Tx } from './transaction.ts';

/** Only what has words in both languages is refused: a code without them does not compile here. */
type Worded<Code extends RefusalCode> = Code;
type Answer<T> =
  { readonly ok: true; readonly value: T } | (PostRefused & { readonly code: Worded<PostRefusal> });

/** A clock may be 10 minutes off, either way. */
const clockSeconds = 600;

/** What is refused for the person and the moment, before the log is asked. */
const refusalFor = (
  { office, author }: Recording,
  { statement }: ReadAct,
): PostRefused | undefined => {
  if ((author.kind === 'member' || author.kind === 'staff') && statement.by !== author.key)
    return refuse('not-the-signer');
  const secondsOff = secondsBetween(office.clock(), statement.at);
  // Root signs on an offline workstation; its statements come on a stick, days later.
  if (author.kind === 'root' || Math.abs(secondsOff) <= clockSeconds) return undefined;
  return { ...refuse('clock-off'), details: { secondsOff } };
};

/** One statement of a post: a known one is answered first of all, whatever the clock. */
const step = async (recording: Recording, read: ReadAct): Promise<Answer<Posted>> => {
  const known = await readKnown(recording, read);
  if (known !== undefined) return known;
  const refusal = refusalFor(recording, read);
  if (refusal !== undefined) return refusal;
  const { statement } = read;
  if (recording.office.surface === 'staff') {
    if (statement.act === 'feedback.draft/1') return hold(recording, read, statement);
    if (statement.act === 'feedback.release/1') return release(recording, read, statement);
  }
  return record(recording, read);
};

/** A joiner does one thing: what its invitation is for. */
const mayJoin = async (
  tx: Tx,
  { clock }: Office,
  author: Extract<Author, { kind: 'joiner' }>,
  statement: ReadAct['statement'],
): Promise<Result<undefined, PostRefusal>> => {
  const invited = await openInvitation(tx, author.redeem, clock());
  if (!invited.ok) return invited;
  const { invitation, role, party } = invited.value;
  const isIt =
    statement.act === 'party.join/1'
      ? party === null && role === 'director'
      : statement.act === 'member.join/1' && party === statement.about.party;
  const isNamed = 'invitation' in statement.about && statement.about.invitation === invitation;
  return isIt && isNamed ? ok(undefined) : refuse('absent');
};

const partyOf = (author: Author, { acts }: ReadPost): PartyId | undefined => {
  if (author.kind === 'member') return author.party;
  const about = acts[0]?.statement.about ?? {};
  const isNew = author.kind === 'joiner' || author.kind === 'opener';
  return isNew && 'party' in about ? about.party : undefined;
};

const recordAll = async (recording: Recording): Promise<Answer<Posted>> => {
  const { tx, office, author, acts } = recording;
  const posted: Posted = [];
  for (const read of acts) {
    if (author.kind === 'joiner' && (await readKnown(recording, read)) === undefined) {
      const may = acts.length === 1 ? await mayJoin(tx, office, author, read.statement) : undefined;
      if (may?.ok !== true) return may ?? refuse('post-malformed');
    }
    // Whoever was not invited opens an account of their own; no other act is theirs.
    if (author.kind === 'opener' && (acts.length > 1 || read.statement.act !== 'party.open/1'))
      return refuse('post-malformed');
    const answer = await step(recording, read);
    if (!answer.ok) return answer;
    posted.push(...answer.value);
  }
  return ok(posted);
};

const none = (): Promise<Result<undefined, PostRefusal>> => Promise.resolve(ok(undefined));

/**
 * The one place where a transaction with a line is born: all acts of a post are recorded, with
 * their documents, leaves and checkpoints, or none is. A crash before the commit leaves nothing;
 * after it, asking again gives the same answer.
 * @param alongside what must be kept in the same transaction (a new account): if it refuses,
 *   nothing is recorded. Not done again for a post that was recorded before.
 */
export const act = async (
  office: Office,
  author: Author,
  post: Post,
  alongside: (tx: Tx) => Promise<Result<undefined, PostRefusal>> = none,
): Promise<Answer<Posted>> => {
  const read = await readPost(post);
  if (!read.ok) return read;
  const grown: Book[] = [];
  const result = await inTransaction<Answer<Posted>>(
    office.db,
    partyOf(author, read.value),
    async (tx) => {
      const opened = await openLedgers(tx, office, author, read.value.acts);
      if (!opened.ok) return opened;
      const before = new Map([...opened.value].map(([log, { book }]) => [log, book]));
      const recording = { ...read.value, tx, office, author, ledgers: opened.value };
      const posted = await recordAll(recording);
      if (!posted.ok) return posted;
      for (const [log, { book }] of opened.value) if (before.get(log) !== book) grown.push(book);
      const more = grown.length > 0 ? await alongside(tx) : await none();
      return more.ok ? posted : more;
    },
  );
  // Only what is committed may be built upon.
  if (result.ok) for (const book of grown) shelve(office.shelf, book);
  return result;
};
