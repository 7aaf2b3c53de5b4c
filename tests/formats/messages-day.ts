/** Two messages after the frozen log of an organisation, as data: what each says, and its document. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { MessageId, ThreadId } from '../../app/domain/basis/id.ts';
import { Seal } from '../../app/paper/acts/envelope.ts';
import type { Document } from '../../app/paper/document.ts';
import { logsOf, said, type Saying } from './day.ts';
import { documentId, partyId, submissionId, type FixedKeys, type Owner } from './fixed.ts';

export const FrozenMessages = z.strictObject({
  about: z.string(),
  lines: z.array(
    z.strictObject({ leaf: z.string(), statement: z.string(), signature: z.string() }),
  ),
  checkpoint: z.string(),
  documents: z.array(z.strictObject({ seal: Seal, text: z.string(), octets: z.string() })),
});
export const messagesFile = new URL('./messages.json', import.meta.url);
export const readMessages = () =>
  FrozenMessages.parse(JSON.parse(readFileSync(messagesFile, 'utf8')));

export const messageId = (number: number) =>
  MessageId.parse(`0000000c-0000-4000-8000-${String(number).padStart(12, '0')}`);
export const wholeThread = ThreadId.parse(partyId);
export const threadOf = (number: number) => ThreadId.parse(submissionId(number));

/** A message as its statement tells it. */
export const sending = (
  by: Owner,
  [thread, number, after]: readonly [ThreadId, number, number | null],
  seals: readonly Seal[],
): Saying =>
  said(
    by,
    {
      act: 'message.send/1',
      about: { party: partyId, thread, message: messageId(number) },
      commits: {},
      facts: { after: after === null ? null : messageId(after) },
    },
    seals,
  );

const told = [
  { by: 'director', thread: wholeThread, after: null, text: 'تغيّر رقم هاتفنا.' },
  { by: 'head', thread: wholeThread, after: 1, text: 'وصلتنا رسالتكم.' },
] as const;
export const authorOf = (at: number): Owner => told[at]?.by ?? 'head';

export const messageDocuments = (keys: FixedKeys): readonly Document<'message/1'>[] =>
  told.map(({ thread, text }, at) => ({
    kind: 'message/1',
    id: documentId(300 + at),
    to: [keys.intake.certificate.fingerprint, keys.party.certificate.fingerprint],
    about: { party: partyId, thread, message: messageId(at + 1) },
    log: logsOf(keys).party,
    body: { message: messageId(at + 1), text },
  }));

export const messageSayings = (seals: readonly Seal[]): readonly Saying[] =>
  told.map(({ by, thread, after }, at) =>
    sending(by, [thread, at + 1, after], seals.slice(at, at + 1)),
  );
