import type { Digest } from '../../domain/basis/digest.ts';
import type {
  AgreementId,
  DocumentId,
  ItemId,
  PartyId,
  SubmissionId,
} from '../../domain/basis/id.ts';
import { base64url } from '../../domain/basis/octets.ts';
import { newSalt } from '../../paper/commitment.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Post } from '../../paper/post.ts';
import { enclose, type Deed } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';
import { commitItems, itemsTree, manifestItem, pagesOf, type ItemValues } from './manifest.ts';

/** One file that was sent whole: what its entry says, and the sealed body as it was stored. */
export interface SentItem {
  readonly item: ItemId;
  readonly object: DocumentId;
  readonly values: Omit<ItemValues, 'file'>;
  readonly sizeBytes: number;
  readonly sha256: Digest;
  readonly tree: Digest;
  readonly sealedBytes: number;
  readonly sealedTree: Digest;
}

/** What the person hands over: the whole, its defaults, its items. */
export interface Handing {
  readonly party: PartyId;
  readonly agreement: AgreementId;
  readonly submission: SubmissionId;
  readonly title: string;
  readonly provider: BodyOf<'submission/1'>['provider'];
  readonly defaults: BodyOf<'submission/1'>['defaults'];
  readonly items: readonly SentItem[];
  /** "Keep a copy I can read": asked each time, no unless chosen. */
  readonly readableCopy: boolean;
}

/** The deposit, to be signed by the member: manifest, keys and bodies. */
export const depositDeed = async (
  session: Session,
  of: Handing,
): Promise<Deed<'submission.deposit/1'>> => {
  const log = session.logs.party(of.party);
  const items = of.items.map(({ item, object, values, sizeBytes, sha256, tree, sealedBytes }) =>
    manifestItem(item, {
      ...values,
      file: {
        size: sizeBytes,
        sha256,
        tree,
        body: { object, parcel: false, offset: 0, length: sealedBytes },
      },
    }),
  );
  const tree = await itemsTree(items);
  const salt = newSalt();
  const pages = pagesOf(items);
  const whole: BodyOf<'submission/1'> = {
    title: of.title,
    provider: of.provider,
    items: { salt: base64url(salt), ...tree },
    pages: pages.length,
    readableCopy: of.readableCopy,
    defaults: of.defaults,
  };
  // The vault fills in the session keys: they never come to the page.
  const blank = base64url(new Uint8Array(32));
  const keys = of.items.map(({ item }) => ({ item, sessionKey: blank }));
  const enclosed = [
    enclose('submission/1', whole),
    ...pages.map((page, number) =>
      enclose('manifest-page/1', { page: number, pages: pages.length, items: [...page] }),
    ),
    enclose('item-keys/1', { keys }),
  ];
  const bodies = of.items.map(({ object, sealedBytes, sealedTree }) => ({
    id: object,
    kind: 'body/1',
    digest: sealedTree,
    size: sealedBytes,
  }));
  return {
    act: 'submission.deposit/1',
    log,
    about: { party: of.party, submission: of.submission, agreement: of.agreement },
    commits: { items: await commitItems(salt, tree) },
    facts: {},
    enclosed,
    bodies,
    readableCopy: of.readableCopy,
  };
};

/**
 * The deposit, signed. Keep the post and send it again if no answer came: the server answers the
 * same octets with the same line.
 */
export const deposit = async (session: Session, of: Handing): Outcome<Post> =>
  session.prepare([await depositDeed(session, of)]);
