import { MessageId, newId, type PartyId, type ThreadId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { Line } from '../../paper/chain/line.ts';
import { messagesIn } from '../../paper/chain/party.ts';
import type { Post } from '../../paper/post.ts';
import { deed, enclose } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';

/** A message, opened, and the line that says who sent it and when. */
export interface ReadMessage {
  readonly id: MessageId;
  readonly line: Line;
  readonly text: string;
}

/** A thread as the verified log has it, the newest message last. */
export interface ReadThread {
  readonly book: Book;
  readonly messages: readonly ReadMessage[];
}

/** Opens every message of one thread. */
export const readThread = async (
  session: Session,
  of: PartyId,
  thread: ThreadId,
): Outcome<ReadThread> => {
  const log = session.logs.party(of);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const { party, lines } = book.value;
  if (party === undefined) return refuse('absent');
  const messages: ReadMessage[] = [];
  for (const { id, sentAt: index } of messagesIn(party, thread)) {
    const line = lines[index];
    const seal = line?.statement.seals.find(({ kind }) => kind === 'message/1');
    if (line === undefined || seal === undefined) return refuse('absent');
    const { about } = line.statement;
    const opened = await session.open({ kind: 'message/1', id: seal.id, about, log, index });
    if (!opened.ok) return opened;
    if (opened.value.body.message !== id) return refuse('not-what-was-asked-for');
    messages.push({ id, line, text: opened.value.body.text });
  }
  return ok({ book: book.value, messages });
};

/** Where a message goes: its thread, and the newest that its writer has read there. */
export interface Whither {
  readonly party: PartyId;
  readonly thread: ThreadId;
  readonly after: MessageId | null;
}

/** Seals and signs a message; refused as `message-crossed` where another stands there unread. */
export const sendMessage = (
  session: Session,
  { party, thread, after }: Whither,
  text: string,
): Outcome<Post> => {
  const message = newId(MessageId);
  const about = { party, thread, message };
  const log = session.logs.party(party);
  return session.prepare([
    deed({ act: 'message.send/1', log, about, commits: {}, facts: { after } }, [
      enclose('message/1', { message, text }),
    ]),
  ]);
};
