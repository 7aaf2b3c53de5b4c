import { useMemo } from 'react';
import type { Draft } from '../../../acts/submissions/drafts.ts';
import type { Picture } from '../../../acts/submissions/uploading-screen.ts';
import type { Uploading } from '../../../acts/submissions/uploading.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { FileRow } from '../../../ui/uploads/file-list.tsx';
import { drawn } from './view.ts';

const troubles = ['file-differs', 'file-changed', 'file-unreadable', 'rejected', 'faulty'] as const;

/** The files of a draft as a list shows them. */
export const useFileRows = (
  { items }: Draft,
  picture: Picture,
  uploading: Pick<Uploading, 'hasFile'>,
): readonly FileRow[] => {
  const t = useText('uploads');
  return useMemo(
    () =>
      items.map((of) => {
        const { state, share, code } = drawn(of, picture, uploading.hasFile(of.item));
        const isDescribed =
          of.kind !== null || of.description !== null || of.provenance !== null || of.risk !== null;
        const known = troubles.find((each) => each === code) ?? 'other';
        return {
          id: of.item,
          name: of.name.text,
          path: of.path?.text ?? null,
          sizeBytes: of.size,
          state,
          share,
          marks: [
            ...(isDescribed ? [t('item.described')] : []),
            ...(of.conditions === null ? [] : [t('item.ownConditions')]),
          ],
          isAnother: code === 'file-differs',
          trouble: code === undefined ? undefined : t(`code.${known}`),
        };
      }),
    [items, picture, uploading, t],
  );
};
