import type { Conditions } from '../../domain/conditions/conditions.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { DraftItem } from '../../paper/documents/draft.ts';
import { Button } from '../form/button.tsx';
import { Check } from '../form/checks.tsx';
import { Form } from '../form/form.tsx';
import { Page } from '../frame/page.tsx';
import { FileName } from '../text/file-name.tsx';
import { ConditionsFields } from '../conditions/conditions-fields.tsx';
import { DescribedFields } from './described-fields.tsx';

interface ItemFormProps {
  readonly item: DraftItem;
  /** Of the whole submission: what own conditions begin with. */
  readonly inherited: Conditions;
  readonly onChange: (item: DraftItem) => void;
  readonly onBack: () => void;
}

/** One item: what is asked of it alone, and conditions of its own if there are such. */
export const ItemForm = ({ item, inherited, onChange, onBack }: ItemFormProps) => {
  const t = useText('submissions');
  const words = useText('conditions');
  const title = (
    <>
      {t('item.title')}: <FileName name={item.name.text} />
    </>
  );
  return (
    <Page title={title} lead={t('item.follows')} isInPlace>
      <p className="actions">
        <Button kind="quiet" onPress={onBack}>
          {t('item.back')}
        </Button>
      </p>
      <Form onSubmit={onBack}>
        <DescribedFields value={item} onChange={(said) => onChange({ ...item, ...said })} />
        <Check
          label={words('own')}
          says={words('safest')}
          isChecked={item.conditions !== null}
          onChange={(isOwn) => onChange({ ...item, conditions: isOwn ? inherited : null })}
        />
        {item.conditions !== null && (
          <ConditionsFields
            value={item.conditions}
            onChange={(conditions) => onChange({ ...item, conditions })}
          />
        )}
        <p className="actions">
          <Button submits>{t('item.back')}</Button>
        </p>
      </Form>
    </Page>
  );
};
