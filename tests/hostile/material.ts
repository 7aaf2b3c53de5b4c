import { acknowledge, ask, recordOpening } from '../../app/acts/submissions/review.ts';
import { commitItems, itemsTree, manifestItem } from '../../app/acts/submissions/manifest.ts';
import { newDraft, saveDraft } from '../../app/acts/submissions/drafts.ts';
import { readSubmission } from '../../app/acts/submissions/read.ts';
import { digestFrom, sha256 } from '../../app/domain/basis/digest.ts';
import { DocumentId, ItemId, newId, type SubmissionId } from '../../app/domain/basis/id.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { treeOf } from '../../app/domain/submissions/segments.ts';
import { newSalt } from '../../app/paper/commitment.ts';
import type { ManifestItem } from '../../app/paper/documents/submissions.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import type { Outcome } from '../../app/acts/session.ts';
import { sure } from '../../toolkit/people.ts';
import type { Client } from './client.ts';
import { partyNow, type World } from './world.ts';

/** Sizes in octets: of one chunk, of three chunks and a part, of nothing. */
export const sizes = [1_000, 800_000, 0] as const;
const contentOf = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, at) => (at * 7 + size) % 251);

const sendOne = async (client: Client, secrets: Secrets, content: Uint8Array<ArrayBuffer>) => {
  const { vault } = client.session;
  const item = newId(ItemId);
  const object = newId(DocumentId);
  const segments = [await sha256(content)];
  const { draftSecret, draftShare, submission } = secrets;
  const file = new Blob([content]);
  const ready = await vault.prepare({ item, file, draftSecret, draftShare, segments });
  const sealed = sure(await vault.readSealed(item, 0, ready.sealedSize), 'sealing');
  const sent = await client.liar.send(`/api/provider/uploads/${object}`, {
    method: 'PUT',
    headers: { 'upload-draft': submission },
    body: sealed,
  });
  if (!sent.ok) throw new Error('a body was not taken');
  const body = { object, parcel: false, offset: 0, length: ready.sealedSize };
  const whole = digestFrom(await sha256(content));
  const tree = digestFrom(await treeOf(segments));
  const values = { name: null, path: null, kind: null, description: null };
  const more = { provenance: null, risk: null, conditions: null };
  const at = { size: content.length, sha256: whole, tree, body };
  const seal = {
    id: object,
    kind: 'body/1',
    digest: await vault.sealedTree(item),
    size: body.length,
  };
  return { item: manifestItem(item, { ...values, ...more, file: at }), seal };
};
interface Secrets {
  readonly draftSecret: string;
  readonly draftShare: string;
  readonly submission: SubmissionId;
}

/** A deposit of three files whose manifest has two pages, made by a real client. */
export const deposited = async (
  { one, portal: _ }: World,
  client: Client = one.director,
): Promise<SubmissionId> => {
  const { session } = client;
  const { draft, share } = newDraft(one.agreement);
  sure(await saveDraft(session, one.party, { draft, share }), 'keeping a draft');
  const { submission, draftSecret } = draft;
  const sent = [];
  for (const size of sizes)
    sent.push(
      await sendOne(client, { submission, draftSecret, draftShare: share }, contentOf(size)),
    );
  const items = sent.map(({ item }) => item);
  const tree = await itemsTree(items);
  const salt = newSalt();
  const [first, ...others] = items;
  const pages = [first === undefined ? [] : [first], others];
  const keys = items.map(({ id: item }) => ({ item, sessionKey: 'A'.repeat(43) }));
  const log = session.logs.party(one.party);
  const whole = {
    title: 'شهادات',
    provider: { ar: 'مركز', en: 'Centre' },
    items: { salt: base64url(salt), ...tree },
    pages: 2,
    readableCopy: false,
    defaults: draft.defaults,
  };
  const of = deed(
    {
      act: 'submission.deposit/1',
      log,
      about: { party: one.party, submission, agreement: one.agreement },
      commits: { items: await commitItems(salt, tree) },
      facts: {},
    },
    [
      enclose('submission/1', whole),
      ...pages.map((some, page) => enclose('manifest-page/1', { page, pages: 2, items: some })),
      enclose('item-keys/1', { keys }),
    ],
  );
  const post = await session.prepare([{ ...of, bodies: sent.map(({ seal }) => seal) }]);
  sure(await session.send(sure(post, 'composing a deposit')), 'depositing');
  return submission;
};

/** Opened, asked about, acknowledged: a deposit that feedback may follow. */
export const reviewed = async ({ one, staff }: World, submission: SubmissionId): Promise<void> => {
  const { session } = staff.intake;
  const { party } = one;
  const which = { party, submission };
  const send = async (post: ReturnType<typeof ask>) =>
    sure(await session.send(sure(await post, 'composing')), 'sending');
  const of = async () => {
    const now = await partyNow(staff.intake, party);
    const found = now.submissions.get(submission);
    if (found === undefined) throw new Error('no such submission');
    return [now, found] as const;
  };
  await send(recordOpening(session, ...(await of())));
  await send(ask(session, which, { item: null, text: 'متى؟' }));
  await send(ask(session, which, { item: null, text: 'أين؟' }));
  await send(acknowledge(session, ...(await of()), { items: 3, damaged: [], text: '' }));
};

/** Reads a submission as intake does: every check of it. */
export const reading = async (
  client: Client,
  { one }: World,
  submission: SubmissionId,
): Outcome<readonly ManifestItem[]> => {
  const book = await client.session.refresh(client.session.logs.party(one.party));
  if (!book.ok) return book;
  const found = book.value.party?.submissions.get(submission);
  if (book.value.party === undefined || found === undefined) return { ok: false, code: 'absent' };
  const read = await readSubmission(client.session, book.value.party, found);
  return read.ok ? { ok: true, value: read.value.items } : read;
};
