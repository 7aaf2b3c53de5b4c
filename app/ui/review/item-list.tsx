import { useState } from 'react';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { Part } from '../frame/page.tsx';
import { State } from '../text/notice.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemFile } from './item-file.tsx';
import { ItemName } from './item-name.tsx';
import { ItemNoteForm } from './item-note.tsx';
import type { Found, Review } from './found.ts';

interface ItemListProps {
  readonly of: Found;
  readonly review: Review;
  readonly onNoted: () => void;
}

interface ItemProps extends ItemListProps {
  readonly item: ManifestItem;
  readonly place: number;
}

/** One item, folded; what is inside is drawn only when it is opened, for there may be hundreds. */
const Item = ({ of, review, onNoted, item, place }: ItemProps) => {
  const t = useText('review');
  const words = useText('vocabulary');
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const note = review.notes.get(item.id);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          {dates.number(place)}
          {'. '}
          <ItemName of={item} />
        </span>
        <span className="small-print">
          {note?.damaged ? (
            <State tone="bad">{t('note.is-damaged')}</State>
          ) : note?.class ? (
            <State tone="good">{words(`class.${note.class}.label`)}</State>
          ) : (
            dates.size(item.fields.file.value.size)
          )}
        </span>
      </summary>
      {isOpen && (
        <div className="stack">
          <ItemFacts of={item} defaults={review.whole.defaults} />
          <ItemFile of={item} />
          <ItemNoteForm of={of} item={item} last={note} onNoted={onNoted} />
        </div>
      )}
    </details>
  );
};

export const ItemList = (props: ItemListProps) => {
  const t = useText('review');
  return (
    <Part title={t('items')}>
      <ol className="folds">
        {props.review.items.map((item, at) => (
          <li key={item.id}>
            <Item {...props} item={item} place={at + 1} />
          </li>
        ))}
      </ol>
    </Part>
  );
};
