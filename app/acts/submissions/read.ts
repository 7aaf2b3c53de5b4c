import { fromBase64url } from '../../domain/basis/octets.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Party, Submission } from '../../paper/chain/party.ts';
import type { BodyOf, Kind } from '../../paper/document.ts';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import type { Outcome, Session } from '../session.ts';
import { commitItems, itemsTree } from './manifest.ts';

/** A submission that was opened and verified: statement, chain, leaf, manifest, tree of items. */
export interface ReadSubmission {
  readonly whole: BodyOf<'submission/1'>;
  readonly items: readonly ManifestItem[];
}

/**
 * Opens what a deposit encloses and checks that the manifest is the one that was committed to, item
 * by item. The keys of the items stay in the vault.
 */
export const readSubmission = async (
  session: Session,
  party: Party,
  submission: Submission,
): Outcome<ReadSubmission> => {
  const log = session.logs.party(party.id);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const index = submission.depositedAt;
  const statement = book.value.lines[index]?.statement;
  if (statement?.act !== 'submission.deposit/1') return refuse('absent');
  const { about, seals, commits } = statement;
  const open = <K extends Kind>(kind: K, id: (typeof seals)[number]['id']) =>
    session.open({ kind, id, about, log, index });
  const of = (kind: Kind | 'body/1') => seals.filter((seal) => seal.kind === kind);
  const [first] = of('submission/1');
  if (first === undefined) return refuse('absent');
  const whole = await open('submission/1', first.id);
  if (!whole.ok) return whole;
  const items: ManifestItem[] = [];
  const pages = of('manifest-page/1');
  for (const [number, { id }] of pages.entries()) {
    const page = await open('manifest-page/1', id);
    if (!page.ok) return page;
    if (page.value.body.page !== number || page.value.body.pages !== pages.length)
      return refuse('manifest-altered');
    items.push(...page.value.body.items);
  }
  const { salt, size, root } = whole.value.body.items;
  const tree = await itemsTree(items);
  if (tree.size !== size || tree.root !== root) return refuse('manifest-altered');
  if ((await commitItems(fromBase64url(salt), tree)) !== commits.items)
    return refuse('manifest-altered');
  const bodies = new Map(of('body/1').map(({ id, size: bytes }) => [id, bytes]));
  const areNamed = items.every(({ fields }) => {
    const { object, length } = fields.file.value.body;
    return bodies.get(object) === length;
  });
  if (!areNamed || bodies.size !== items.length) return refuse('manifest-altered');
  for (const { id } of of('item-keys/1')) {
    const keys = await open('item-keys/1', id);
    if (!keys.ok) return keys;
  }
  return ok({ whole: whole.value.body, items });
};
