import { DocumentId, newId } from '../domain/basis/id.ts';
import type { LogId } from '../domain/custody/log-id.ts';
import type { Seal } from '../paper/acts/envelope.ts';
import type { About, BodyOf, Kind } from '../paper/document.ts';
import type { Act, StatementOf } from '../paper/statement.ts';

/** One sealed document of an act. `about` is the statement's own unless it must say less. */
export interface Enclosed<K extends Kind = Kind> {
  readonly id: DocumentId;
  readonly kind: K;
  readonly body: BodyOf<K>;
  readonly about?: About;
}

/** What a person is about to do: the vault finds the recipients, seals and signs. */
export interface Deed<A extends Act = Act> {
  readonly act: A;
  readonly log: LogId;
  readonly about: StatementOf<A>['about'];
  readonly commits: StatementOf<A>['commits'];
  readonly facts: StatementOf<A>['facts'];
  readonly enclosed: readonly Enclosed[];
  /** Bodies of files that were sent before. */
  readonly bodies: readonly Seal[];
  /** Whether the party keeps a copy that its own key can read. */
  readonly readableCopy: boolean;
}

/** A deed of whichever act. */
export type AnyDeed = { readonly [A in Act]: Deed<A> }[Act];

/** A deed without bodies, the common case. */
export const deed = <A extends Act>(
  of: Pick<Deed<A>, 'act' | 'log' | 'about' | 'commits' | 'facts'>,
  enclosed: readonly Enclosed[] = [],
): Deed<A> => ({ ...of, enclosed, bodies: [], readableCopy: false });

export const enclose = <K extends Kind>(kind: K, body: BodyOf<K>, about?: About): Enclosed<K> => ({
  id: newId(DocumentId),
  kind,
  body,
  ...(about === undefined ? {} : { about }),
});
