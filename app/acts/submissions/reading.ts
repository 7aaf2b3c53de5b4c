import type { ItemId } from '../../domain/basis/id.ts';
import type { Hashing } from '../../vault/hashing.ts';
import { asNew } from './chosen.ts';
import type { DraftBox } from './draft-box.ts';
import { isSent, type DraftItem } from './drafts.ts';
import { firstPass, measuredAs, type Passed, type Segments } from './first-pass.ts';
import { merged, placeOf } from './placing.ts';
import type { Screen } from './uploading-screen.ts';

/** What reading shares with sending. */
interface ReadingMeans {
  readonly hashing: Hashing;
  readonly files: Map<ItemId, File>;
  readonly segments: Segments;
  readonly screen: Screen;
  readonly fail: (item: ItemId, code: string) => void;
  /** Waits while all is paused; false once it was ended. */
  readonly mayGo: () => Promise<boolean>;
}

/** Reads files before they are sent, and finds the item that each belongs to by its content. */
export const newReading = (box: DraftBox, means: ReadingMeans) => {
  const { hashing, files, segments, screen, fail, mayGo } = means;
  const items = (): readonly DraftItem[] => box.get().draft.items;
  const sentBefore = new Set(
    items()
      .filter(isSent)
      .map(({ item }) => item),
  );
  /** Files that were not sent as what they were chosen for, each as the item that it could be. */
  const others = new Map<ItemId, { readonly of: DraftItem; readonly file: File }>();
  /** Items that were added although the draft knows their content. */
  const onPurpose = new Set<ItemId>();
  let stopping = new AbortController();

  const without = (item: ItemId): void => {
    files.delete(item);
    screen.gone(item);
    box.change((draft) => ({ ...draft, items: draft.items.filter((each) => each.item !== item) }));
  };

  const place = async (of: DraftItem, file: File, passed: Passed): Promise<void> => {
    const content = { size: passed.sizeBytes, tree: passed.measured.tree };
    const found = placeOf(items(), of, content, {
      mayTake: ({ item }) => !segments.has(item) && (of.measured !== null || !files.has(item)),
      wasSent: ({ item }) => sentBefore.has(item) && !onPurpose.has(of.item),
    });
    const said = { item: of.item, name: file.name };
    if (found.kind === 'own') {
      const measured = await measuredAs(of, passed);
      segments.set(of.item, passed.segments);
      screen.read(of.item);
      box.changeItem(of.item, (one) => ({ ...one, ...pick(measured) }));
    } else if (found.kind === 'waiting') {
      const { item, name } = found.of;
      const theirs = files.get(item);
      if (of.measured === null) {
        without(of.item);
        box.changeItem(item, (one) => merged(one, of));
      } else if (theirs === undefined) files.delete(of.item);
      else files.set(of.item, theirs); // the two were chosen by each other's names
      screen.given(of.item);
      files.set(item, file);
      segments.set(item, passed.segments);
      screen.read(item);
      screen.recognised({ ...said, as: name.text, isSent: false });
    } else if (found.kind === 'sent') {
      without(of.item);
      others.set(of.item, { of, file });
      screen.recognised({ ...said, as: found.of.name.text, isSent: true });
    } else {
      const [own] = asNew([{ file, path: of.path?.text ?? null }]);
      if (own !== undefined) others.set(of.item, own);
      fail(of.item, 'file-differs');
    }
  };

  const isAlike = (of: DraftItem): boolean =>
    of.measured === null &&
    items().some(
      ({ item, size, measured }) =>
        item !== of.item &&
        size === of.size &&
        measured !== null &&
        (sentBefore.has(item) || !files.has(item)),
    );

  return {
    /** The first pass over all of these that have not had it. */
    async readAll(which: readonly DraftItem[]): Promise<void> {
      for (const { item } of which) {
        while (!segments.has(item) && !screen.hasFailed(item)) {
          const isGoing = await mayGo();
          const file = files.get(item);
          const of = items().find((each) => each.item === item);
          if (!isGoing || file === undefined || of === undefined) break;
          stopping = new AbortController();
          screen.reading(item, 0);
          const onProgress = (bytes: number) => screen.reading(item, bytes);
          const pass = await firstPass(hashing, file, onProgress, stopping.signal);
          if (pass.kind === 'failed') fail(item, pass.code);
          if (pass.kind === 'passed') await place(of, file, pass.of);
        }
      }
    },

    /** New items that may be ones which the draft knows already: by their size, until they are read. */
    alike: (which: readonly DraftItem[]): readonly DraftItem[] => which.filter(isAlike),

    /** Adds a file that was not sent as what it was chosen for: as an item of its own. */
    addOther(item: ItemId): void {
      const other = others.get(item);
      if (other === undefined) return;
      others.delete(item);
      onPurpose.add(other.of.item);
      files.set(other.of.item, other.file);
      box.change((draft) => ({ ...draft, items: [...draft.items, other.of] }));
      screen.answered(item);
      screen.given(other.of.item);
    },

    stop: (): void => stopping.abort(),
  };
};

const pick = ({ object, size, measured }: DraftItem) => ({ object, size, measured });
