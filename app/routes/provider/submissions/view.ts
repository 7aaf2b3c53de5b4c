import { isSent, type Draft, type DraftItem } from '../../../acts/submissions/drafts.ts';
import { sealedBytes } from '../../../acts/submissions/first-pass.ts';
import type { Uploading } from '../../../acts/submissions/uploading.ts';
import type { Picture } from '../../../acts/submissions/uploading-screen.ts';
import type { FileRow } from '../../../ui/uploads/file-list.tsx';
import type { SendingPhase, SendingView } from '../../../ui/uploads/sending.tsx';

type Drawn = Pick<FileRow, 'state' | 'share'> & { readonly code: string | undefined };

const part = (bytes: number, of: number): number => (of === 0 ? 1 : Math.min(1, bytes / of));

/** What one item is at. */
export const drawn = (of: DraftItem, picture: Picture, hasFile: boolean): Drawn => {
  const now = picture.items.get(of.item);
  const plain = { share: undefined, code: undefined };
  if (isSent(of)) return { state: 'sent', ...plain };
  if (now?.kind === 'failed') return { state: 'failed', share: undefined, code: now.code };
  if (now?.kind === 'reading')
    return { ...plain, state: 'reading', share: part(now.bytes, of.size) };
  if (now?.kind === 'sending')
    return { ...plain, state: 'sending', share: part(now.bytes, sealedBytes(of)) };
  return { state: hasFile ? 'ready' : 'needed', ...plain };
};

const phaseOf = ({ phase }: Picture, isDone: boolean, hasSent: boolean): SendingPhase => {
  if (phase.kind === 'waiting') return phase.isOff ? 'offline' : 'slow';
  if (phase.kind === 'paused') return phase.why === 'refused' ? 'refused' : 'paused';
  if (phase.kind === 'still') return isDone ? 'done' : hasSent ? 'partly' : 'still';
  return phase.kind;
};

const readBytes = (of: DraftItem, picture: Picture): number => {
  const now = picture.items.get(of.item);
  if (isSent(of) || now?.kind === 'read' || now?.kind === 'sending') return of.size;
  return now?.kind === 'reading' ? now.bytes : 0;
};
const sentBytes = (of: DraftItem, picture: Picture): number => {
  const now = picture.items.get(of.item);
  if (isSent(of)) return sealedBytes(of);
  return now?.kind === 'sending' ? now.bytes : 0;
};
const sum = (items: readonly DraftItem[], of: (item: DraftItem) => number): number =>
  items.reduce((bytes, item) => bytes + of(item), 0);

/** The whole of a sending, as it is drawn. */
export const sendingView = (
  { items }: Draft,
  picture: Picture,
  uploading: Pick<Uploading, 'hasFile'>,
): SendingView => {
  const failed = items.filter(({ item }) => picture.items.get(item)?.kind === 'failed');
  const sent = items.filter(isSent);
  const isDone = items.length > 0 && sent.length === items.length;
  const phase = phaseOf(picture, isDone, sent.length + failed.length > 0);
  const counted = items.filter((of) => isSent(of) || uploading.hasFile(of.item));
  const isReading = phase === 'reading';
  return {
    phase,
    code: picture.phase.kind === 'stopped' ? picture.phase.code : undefined,
    doneBytes: isReading
      ? sum(counted, (of) => readBytes(of, picture))
      : sum(items, (of) => sentBytes(of, picture)),
    allBytes: isReading ? sum(counted, ({ size }) => size) : sum(items, sealedBytes),
    doneFiles: sent.length,
    allFiles: items.length,
    failedFiles: failed.length,
    secondsLeft: picture.secondsLeft,
    isReady: items.some(
      (of) =>
        !isSent(of) && uploading.hasFile(of.item) && picture.items.get(of.item)?.kind !== 'failed',
    ),
  };
};
