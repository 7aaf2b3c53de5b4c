import { useState } from 'react';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { BodyOf } from '../../paper/document.ts';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { useConditionFacts } from '../conditions/condition-facts.tsx';
import { Facts } from '../text/facts.tsx';
import { FileName } from '../text/file-name.tsx';
import { Table } from '../text/table.tsx';
import { Pages } from '../uploads/pages.tsx';

interface KeptCopyProps {
  readonly whole: BodyOf<'submission/1'>;
  readonly items: readonly ManifestItem[];
}

const aPage = 50;

/** The copy that the party chose to keep: conditions, and the items by name. */
export const KeptCopy = ({ whole, items }: KeptCopyProps) => {
  const t = useText('submissions');
  const words = useText('vocabulary');
  const dates = useDates();
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(items.length / aPage));
  const kindOf = (kind: ManifestItem['fields']['kind']['value']) =>
    words(`kind.${kind ?? whole.defaults.kind ?? 'other'}`);
  return (
    <div className="stack">
      <Facts facts={useConditionFacts(whole.defaults.conditions)} />
      <Table
        caption={t('list.items', { n: items.length })}
        head={[t('show.items'), words('kind.title'), t('sign.size')]}
        rows={items.slice(page * aPage, (page + 1) * aPage).map(({ id, fields }) => ({
          key: id,
          cells: [
            <FileName key="name" name={fields.path.value?.text ?? fields.name.value?.text ?? id} />,
            fields.kind.value === null && whole.defaults.kind === null
              ? t('kind.skip')
              : kindOf(fields.kind.value),
            dates.size(fields.file.value.size),
          ],
        }))}
      />
      <Pages page={page} pages={pages} aPage={aPage} of={items.length} onGo={setPage} />
    </div>
  );
};
