import { DocumentId, newId, SubmissionId } from '../../domain/basis/id.ts';
import type { AgreementId, PartyId } from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { base64url, fromBase64url, type Octets } from '../../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { safestConditions } from '../../domain/conditions/conditions.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Post } from '../../paper/post.ts';
import { DraftAnswer } from '../../paper/wire-accounts.ts';
import { readCard } from '../keys/card.ts';
import type { Outcome, Session } from '../session.ts';
import { Nothing } from '../wire.ts';
import { deposit, type Handing, type SentItem } from './deposit.ts';

export type Draft = BodyOf<'draft/1'>;
export type DraftItem = Draft['items'][number];

/** A draft and the share that its keys come from too: 32 octets, base64url. */
export interface WithShare {
  readonly draft: Draft;
  readonly share: string;
}

/** One of the member's drafts: opened, or why it does not open here. */
export interface KeptDraft {
  readonly submission: SubmissionId;
  readonly savedAt: Moment;
  readonly opened: Result<WithShare, string>;
}

const path = '/api/provider/drafts';
const random32 = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** What a draft is when it begins: nothing chosen, the narrowest conditions, no copy kept. */
export const newDraft = (agreement: AgreementId): WithShare => ({
  share: random32(),
  draft: {
    submission: newId(SubmissionId),
    agreement,
    layout: 1,
    draftSecret: random32(),
    title: '',
    defaults: {
      kind: null,
      description: null,
      provenance: null,
      risk: null,
      conditions: safestConditions,
    },
    items: [],
    readableCopy: false,
  },
});

/** As a draft is named inside its seal: docs/formats.md, "Drafts". Its id is the submission's. */
const names = (session: Session, party: PartyId, submission: SubmissionId) => ({
  kind: 'draft/1' as const,
  id: DocumentId.parse(submission),
  about: { submission },
  log: session.logs.party(party),
});

/** Seals a draft to its member, and opens it again: as it is kept, here or on the server. */
export const sealDraft = (
  session: Session,
  party: PartyId,
  { draft, share }: WithShare,
): Promise<Octets> =>
  session.vault.sealDraft({ ...names(session, party, draft.submission), body: draft }, share);

export const openDraft = async (
  session: Session,
  party: PartyId,
  submission: SubmissionId,
  { octets, share }: { readonly octets: Octets; readonly share: string },
): Outcome<WithShare> => {
  const of = { ...names(session, party, submission), octets, index: null };
  const opened = await session.vault.openDraft(of, share);
  if (!opened.ok) return opened;
  return opened.value.body.submission === submission
    ? ok({ draft: opened.value.body, share })
    : refuse('not-what-was-asked-for');
};

/** The member's own drafts, the newest first. One that does not open hides no other. */
export const readDrafts = async (
  session: Session,
  party: PartyId,
): Outcome<readonly KeptDraft[]> => {
  const rows = await session.wire.get(path, DraftAnswer);
  if (!rows.ok) return rows;
  const kept: KeptDraft[] = [];
  for (const { submission, octets, share, savedAt } of rows.value) {
    const sealed = { octets: fromBase64url(octets), share };
    kept.push({ submission, savedAt, opened: await openDraft(session, party, submission, sealed) });
  }
  return ok(kept);
};

/** Seals a draft to oneself and keeps it in place of its earlier state. */
export const saveDraft = async (
  session: Session,
  party: PartyId,
  of: WithShare,
): Outcome<undefined> => {
  const octets = await sealDraft(session, party, of);
  const asked = {
    submission: of.draft.submission,
    octets: base64url(octets),
    share: of.share,
  };
  return session.wire.post(path, asked, Nothing);
};

/** Erases draft and share: nothing that was sent for it can be opened afterwards. */
export const eraseDraft = (session: Session, submission: SubmissionId): Outcome<undefined> =>
  session.wire.post(`${path}/${submission}/erase`, {}, Nothing);

const sentItem = (of: DraftItem): SentItem | undefined => {
  const { measured, item, object, size, name, path: at } = of;
  if (measured === null || measured.sealedTree === null) return undefined;
  const { kind, description, provenance, risk, conditions } = of;
  return {
    item,
    object,
    values: { name, path: at, kind, description, provenance, risk, conditions },
    sizeBytes: size,
    sha256: measured.sha256,
    tree: measured.tree,
    sealedBytes: measured.sealedSize,
    sealedTree: measured.sealedTree,
  };
};

/** Whether an item was sent whole: then its file is not needed again. */
export const isSent = ({ measured }: DraftItem): boolean =>
  measured !== null && measured.sealedTree !== null;

/** What a draft hands over: everything in it was sent, and the vault recalls its keys. */
export const handingOf = async (
  session: Session,
  party: PartyId,
  { draft, share }: WithShare,
  provider: Handing['provider'],
): Outcome<Handing> => {
  const items = draft.items.flatMap((each) => sentItem(each) ?? []);
  if (items.length === 0 || items.length !== draft.items.length) return refuse('body-missing');
  const sent = items.map(({ item, sizeBytes, tree }) => ({ item, size: sizeBytes, tree }));
  await session.vault.recall({ draftSecret: draft.draftSecret, draftShare: share, items: sent });
  const { agreement, submission, title, defaults, readableCopy } = draft;
  return ok({ party, agreement, submission, title, provider, defaults, items, readableCopy });
};

/**
 * Makes the deposit of an organisation's draft ready. Nothing leaves before the post is.
 * @see deposit
 */
export const depositDraft = async (
  session: Session,
  party: PartyId,
  of: WithShare,
): Outcome<Post> => {
  const card = await readCard(session, party);
  if (!card.ok) return card;
  const handing = await handingOf(session, party, of, card.value.card.name);
  return handing.ok ? deposit(session, handing.value) : handing;
};
