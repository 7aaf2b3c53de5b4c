import {
  depositDraft,
  newDraft,
  saveDraft,
  type WithShare,
} from '../../app/acts/submissions/drafts.ts';
import type { Session } from '../../app/acts/session.ts';
import type { Send } from '../../app/acts/wire.ts';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import {
  DocumentId,
  ItemId,
  newId,
  type AgreementId,
  type PartyId,
} from '../../app/domain/basis/id.ts';
import type { Post } from '../../app/paper/post.ts';
import { measure } from '../../app/vault/hashing-craft.ts';
import { sure } from '../../toolkit/people.ts';
import { numbersFrom } from './points.ts';

/** A draft of one file that is ready to be sent: its sealed body, and how it is kept. */
export interface Ready {
  readonly kept: WithShare;
  readonly object: DocumentId;
  readonly item: ItemId;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Octets that no compression shortens, the same from the same seed. */
export const fileOf = (sizeBytes: number, seed: number): Uint8Array<ArrayBuffer> => {
  const random = numbersFrom(seed);
  const words = new Uint32Array(Math.ceil(sizeBytes / 4)).map(() => random() * 2 ** 32);
  return new Uint8Array(words.buffer).slice(0, sizeBytes);
};

/** Chooses a file, reads it, keeps the draft, seals; nothing of the file has left yet. */
export const makeReady = async (
  session: Session,
  { party, agreement }: { readonly party: PartyId; readonly agreement: AgreementId },
  file: Uint8Array<ArrayBuffer>,
): Promise<Ready> => {
  const blank = newDraft(agreement);
  const item = newId(ItemId);
  const object = newId(DocumentId);
  const blob = new Blob([file]);
  const found = await measure(blob, () => undefined, new AbortController().signal);
  const { draftSecret } = blank.draft;
  const of = { item, file: blob, draftSecret, draftShare: blank.share, segments: found.segments };
  const { tree, sealedSize } = await session.vault.prepare(of);
  const measured = { sha256: digestFrom(found.sha256), tree, sealedSize, sealedTree: null };
  const chosen = {
    item,
    object,
    name: { text: `صورة ${sealedSize}.jpg`, raw: null },
    path: null,
    size: file.length,
    measured,
    kind: null,
    description: null,
    provenance: null,
    risk: null,
    conditions: null,
  };
  const kept = { ...blank, draft: { ...blank.draft, title: 'شهادات', items: [chosen] } };
  sure(await saveDraft(session, party, kept), 'keeping the draft');
  const sealed = sure(await session.vault.readSealed(item, 0, sealedSize), 'sealing');
  return { kept, object, item, file, body: new Uint8Array(await sealed.arrayBuffer()) };
};

const path = '/api/provider/uploads';
type Which = Pick<Ready, 'kept' | 'object' | 'body'>;
const headersOf = ({ kept, object }: Which) => ({
  'Tus-Resumable': '1.0.0',
  'Upload-Draft': kept.draft.submission,
  'Upload-Id': object,
});

/** Announces a body. @returns the status */
export const create = async (send: Send, of: Which): Promise<number> => {
  const headers = { ...headersOf(of), 'Upload-Length': String(of.body.length) };
  return (await send(path, { method: 'POST', headers })).status;
};

/** Where the server is with a body; undefined if it knows of none. */
export const offsetOf = async (send: Send, of: Which): Promise<number | undefined> => {
  const response = await send(`${path}/${of.object}`, { method: 'HEAD', headers: headersOf(of) });
  return response.ok ? Number(response.headers.get('upload-offset')) : undefined;
};

/** Sends octets [from, to) as one part. @param claimed where they are said to begin */
export const sendPart = (
  send: Send,
  of: Which,
  from: number,
  to = of.body.length,
  claimed = from,
): Promise<Response> =>
  send(`${path}/${of.object}`, {
    method: 'PATCH',
    headers: {
      ...headersOf(of),
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(claimed),
    },
    body: of.body.slice(from, to),
  });

/** Sends what is missing of a body, whatever was sent before. @returns octets sent now */
export const sendRest = async (send: Send, of: Which): Promise<number> => {
  let at = await offsetOf(send, of);
  if (at === undefined) {
    const status = await create(send, of);
    if (status !== 201) throw new Error(`a body cannot be announced: ${status}`);
    at = 0;
  }
  if (at === of.body.length) return 0;
  const { status } = await sendPart(send, of, at);
  if (status !== 204) throw new Error(`a part was not taken: ${status}`);
  return of.body.length - at;
};

/** The deposit of a draft whose body was sent, signed, not posted. */
export const depositOf = async (
  session: Session,
  party: PartyId,
  { kept, item }: Ready,
): Promise<Post> => {
  const sealedTree = await session.vault.sealedTree(item);
  const items = kept.draft.items.map((one) => ({
    ...one,
    measured: one.measured && { ...one.measured, sealedTree },
  }));
  const done = { ...kept, draft: { ...kept.draft, items } };
  sure(await saveDraft(session, party, done), 'keeping the draft');
  return sure(await depositDraft(session, party, done), 'signing the deposit');
};
