import * as z from 'zod/mini';
import { DocumentId } from '../domain/basis/id.ts';
import { LogId } from '../domain/custody/log-id.ts';
import { Fingerprint } from '../domain/keys/fingerprint.ts';
import type { agreements } from './documents/agreements.ts';
import { drafts } from './documents/draft.ts';
import { feedback } from './documents/feedback.ts';
import { messages } from './documents/messages.ts';
import { notebooks } from './documents/notebook.ts';
import { people } from './documents/people.ts';
import { submissions } from './documents/submissions.ts';
import { terms } from './documents/terms.ts';

const atHand = {
  ...people,
  ...submissions,
  ...feedback,
  ...drafts,
  ...terms,
  ...notebooks,
  ...messages,
};
type Bodies = typeof atHand & typeof agreements;

/** A kind of sealed document: versioned (`kind/n`), never changed. */
export type Kind = keyof Bodies;
export type BodyOf<K extends Kind> = z.infer<Bodies[K]>;
export const kinds = [...Object.keys(atHand), 'edition/1'] as readonly Kind[];
export const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);

/**
 * The schema of the body of a kind. That of an edition brings the whole library of clauses, some
 * 20 KB on the wire: it is loaded when the first edition is opened or sealed.
 */
export const schemaOf = async <K extends Kind>(kind: K): Promise<Bodies[K]> => {
  const schemas: Partial<Bodies> =
    kind === 'edition/1' ? (await import('./documents/agreements.ts')).agreements : atHand;
  // One of the two has it: `kinds` are the keys of both.
  return schemas[kind] as Bodies[K];
};

/** Ids that a document is about: each name one id. */
export const About = z.record(z.string().check(z.regex(/^[a-z]+$/)), z.string());
export type About = z.infer<typeof About>;

/** What is written inside a seal. */
export interface Document<K extends Kind> {
  readonly kind: K;
  readonly id: DocumentId;
  readonly to: readonly Fingerprint[];
  readonly about: About;
  readonly log: LogId;
  readonly body: BodyOf<K>;
}

/** The frame of every document; its body is parsed by its kind. */
export const DocumentFrame = z.strictObject({
  kind: z.string(),
  id: DocumentId,
  to: z.array(Fingerprint),
  about: About,
  log: LogId,
  body: z.unknown(),
});

/** Stored octets that were checked to be an envelope of this kind: packet shape, recipients, size. */
export interface Envelope<K extends Kind> {
  readonly kind: K;
  readonly id: DocumentId;
  readonly octets: Uint8Array<ArrayBuffer>;
}

/** Made by the vault alone; what is inside cannot be seen from outside. */
declare const sealed: unique symbol;
export interface Sealed<K extends Kind> extends Envelope<K> {
  readonly [sealed]: true;
}
