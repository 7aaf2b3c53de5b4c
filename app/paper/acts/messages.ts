import * as z from 'zod/mini';
import { MessageId, PartyId, ThreadId } from '../../domain/basis/id.ts';
import { statementOf } from './envelope.ts';

/**
 * A message in a thread. `after` is the newest message that its writer had seen there, or null: what
 * has crossed another is refused, so that nobody answers what they have not read.
 */
export const sendMessage = statementOf('message.send/1', {
  about: { party: PartyId, thread: ThreadId, message: MessageId },
  commits: {},
  facts: { after: z.nullable(MessageId) },
});
