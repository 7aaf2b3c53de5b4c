import { useText } from '../../i18n/use-text.tsx';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { FileName } from '../text/file-name.tsx';

/** The name of an item as its device gave it, as plain text; or what it is called without one. */
export const useItemName = (): ((of: ManifestItem) => string) => {
  const t = useText('review');
  return (of) => of.fields.name.value?.text ?? t('item.unnamed');
};

export const ItemName = ({ of }: { readonly of: ManifestItem }) => (
  <FileName name={useItemName()(of)} />
);
