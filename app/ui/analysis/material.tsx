import { useState } from 'react';
import type { Conditions } from '../../domain/conditions/conditions.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { Part } from '../frame/page.tsx';
import { ItemFacts } from '../review/item-facts.tsx';
import { ItemFile } from '../review/item-file.tsx';
import { ItemName } from '../review/item-name.tsx';

interface MaterialProps {
  readonly items: readonly ManifestItem[];
  /** Of the whole submission: what holds where an item has none of its own. */
  readonly conditions: Conditions;
}

interface ItemProps {
  readonly item: ManifestItem;
  readonly place: number;
  readonly conditions: Conditions;
}

const Item = ({ item, place, conditions }: ItemProps) => {
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          {dates.number(place)}
          {'. '}
          <ItemName of={item} />
        </span>
        <span className="small-print">{dates.size(item.fields.file.value.size)}</span>
      </summary>
      {isOpen && (
        <div className="stack">
          <ItemFacts of={item} defaults={{ conditions }} />
          <ItemFile of={item} />
        </div>
      )}
    </details>
  );
};

/** The items that were handed over, each with its conditions beside it. */
export const Material = ({ items, conditions }: MaterialProps) => {
  const t = useText('analysis');
  return (
    <Part title={t('material')}>
      <ol className="folds">
        {items.map((item, at) => (
          <li key={item.id}>
            <Item item={item} place={at + 1} conditions={conditions} />
          </li>
        ))}
      </ol>
    </Part>
  );
};
