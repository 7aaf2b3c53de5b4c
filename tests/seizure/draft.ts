import {
  newDraft,
  type Draft,
  type DraftItem,
  type WithShare,
} from '../../app/acts/submissions/drafts.ts';
import { fileName } from '../../app/acts/submissions/chosen.ts';
import type { Session } from '../../app/acts/session.ts';
import type { Send } from '../../app/acts/wire.ts';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import { DocumentId, ItemId, newId, type AgreementId } from '../../app/domain/basis/id.ts';
import type { Conditions } from '../../app/domain/conditions/conditions.ts';
import { measure } from '../../app/vault/hashing-craft.ts';
import { sure } from '../../toolkit/people.ts';
import type { MadeFile } from '../files/made.ts';
import { canary } from './canary.ts';

/** A client of a provider, and the way by which its own requests go. */
export interface Sender {
  readonly session: Session;
  readonly send: Send;
}

const conditionsOf = (place: string): Conditions => ({
  seenBy: 'intake-and-analysis',
  sharing: 'named-only',
  named: canary(`${place}.named`),
  askFirst: 'always-ask',
  hidden: 'names-and-faces',
});

/** The fields of a submission, or of one item, each with a canary. */
export const fieldsOf = (place: string) => ({
  kind: 'photograph' as const,
  description: canary(`${place}.description`),
  provenance: {
    where: { precision: 'about' as const, text: canary(`${place}.where`) },
    when: { precision: 'exact' as const, text: canary(`${place}.when`) },
    how: ['made-by-us' as const],
    note: canary(`${place}.how`),
  },
  risk: { who: ['child' as const], note: canary(`${place}.risk`) },
  conditions: conditionsOf(place),
});

/** Names as they come, marked: the last has half a pair, so that its raw form is written too. */
const namesOf = (files: readonly MadeFile[]): readonly string[] => [
  ...files.slice(1).map(({ name }) => `${canary('name')} ${name}`),
  `${canary('raw')} \ud83d.txt`,
];

/** A draft with a canary in every field. */
export const markedDraft = (agreement: AgreementId, files: readonly MadeFile[]): WithShare => {
  const { draft, share } = newDraft(agreement);
  const names = namesOf(files);
  const items = files.map(({ octets }, at): DraftItem => {
    const name = fileName(names[at] ?? '');
    const path = fileName(`${canary('path')}/${names[at]}`);
    const ids = { item: newId(ItemId), object: newId(DocumentId) };
    return { ...ids, name, path, size: octets.length, measured: null, ...fieldsOf('item') };
  });
  const defaults = fieldsOf('defaults');
  return { share, draft: { ...draft, title: canary('title'), defaults, items } };
};

/** Sends one file of a draft whole. */
const sendItem = async (
  { session, send }: Sender,
  { draft, share }: WithShare,
  of: DraftItem,
  octets: Buffer,
): Promise<DraftItem> => {
  const file = new Blob([Uint8Array.from(octets)]);
  const never = new AbortController().signal;
  const { segments, sha256, tree } = await measure(file, () => undefined, never);
  const { item, object } = of;
  const secrets = { draftSecret: draft.draftSecret, draftShare: share };
  const { sealedSize } = await session.vault.prepare({ item, file, ...secrets, segments });
  const body = sure(await session.vault.readSealed(item, 0, sealedSize), 'sealing');
  const answer = await send('/api/provider/uploads', {
    method: 'POST',
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Draft': draft.submission,
      'Upload-Id': object,
      'Upload-Length': String(sealedSize),
      'Content-Type': 'application/offset+octet-stream',
    },
    body,
  });
  if (answer.status !== 201) throw new Error(`the upload is refused: ${answer.status}`);
  const sealedTree = await session.vault.sealedTree(item);
  const found = { sha256: digestFrom(sha256), tree: digestFrom(tree) };
  return { ...of, measured: { ...found, sealedSize, sealedTree } };
};

/** Sends every file of a draft, one after another. */
export const sendAll = async (
  sender: Sender,
  of: WithShare,
  files: readonly MadeFile[],
): Promise<WithShare> => {
  const items: Draft['items'] = [];
  for (const [at, item] of of.draft.items.entries())
    items.push(await sendItem(sender, of, item, files[at]?.octets ?? Buffer.alloc(0)));
  return { share: of.share, draft: { ...of.draft, items } };
};
