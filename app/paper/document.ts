import * as z from 'zod/mini';
import { DocumentId } from '../domain/basis/id.ts';
import { LogId } from '../domain/custody/log-id.ts';
import { Fingerprint } from '../domain/keys/fingerprint.ts';
import { agreements } from './documents/agreements.ts';
import { drafts } from './documents/draft.ts';
import { feedback } from './documents/feedback.ts';
import { people } from './documents/people.ts';
import { submissions } from './documents/submissions.ts';

/** The body of every kind of sealed document. A kind is versioned (`kind/n`) and never changed. */
export const bodies = { ...people, ...agreements, ...submissions, ...feedback, ...drafts };
export type Kind = keyof typeof bodies;
export type BodyOf<K extends Kind> = z.infer<(typeof bodies)[K]>;
export const isKind = (text: string): text is Kind => Object.hasOwn(bodies, text);

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
