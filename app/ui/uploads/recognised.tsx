import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Live } from '../text/live.tsx';
import { Notice } from '../text/notice.tsx';

interface RecognisedProps<Item> {
  readonly of: readonly {
    readonly item: Item;
    readonly name: string;
    readonly as: string;
    readonly isSent: boolean;
  }[];
  /** Adds one that was not added again, all the same. */
  readonly onAdd: (item: Item) => void;
}

/** Files that were known by their content under another name: none is passed over in silence. */
export const Recognised = <Item extends string>({ of, onAdd }: RecognisedProps<Item>) => {
  const t = useText('uploads');
  return (
    <Live>
      {of.length > 0 && (
        <Notice tone="good" title={t('recognised.title', { n: of.length })}>
          <ul className="plain-list">
            {of.map(({ item, name, as, isSent }) => (
              <li key={item}>
                <p>{t(isSent ? 'recognised.sent' : 'recognised.one', { name, as })}</p>
                {isSent && (
                  <p className="actions">
                    <Button kind="quiet" onPress={() => onAdd(item)}>
                      {t('recognised.add')}
                    </Button>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Live>
  );
};
