import * as z from 'zod/mini';
import { note as record } from '../../acts/submissions/review.ts';
import type { ItemNote } from '../../acts/submissions/notes.ts';
import { Damage, ItemClass } from '../../domain/submissions/vocabulary.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useKept, useKeptText } from '../../routes/account/use-kept.ts';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import type { Found } from './found.ts';
import { useItemName } from './item-name.tsx';

const AnyClass = z.union([ItemClass, z.literal('none')]);
const AnyDamage = z.union([Damage, z.literal('no')]);

interface ItemNoteFormProps {
  readonly of: Found;
  readonly item: ManifestItem;
  readonly last: ItemNote | undefined;
  readonly onNoted: () => void;
}

/** What the team notes of an item: its class, a remark, and whether the file is damaged. */
export const ItemNoteForm = ({ of, item, last, onNoted }: ItemNoteFormProps) => {
  const t = useText('review');
  const words = useText('vocabulary');
  const session = useSession();
  const nameOf = useItemName();
  const name = `note ${item.id}`;
  const [itemClass, setClass] = useKept(`${name} class`, AnyClass, last?.class ?? 'none');
  const [text, setText] = useKeptText(name, last?.note ?? '');
  const [damaged, setDamaged] = useKept(`${name} damage`, AnyDamage, last?.damaged ?? 'no');
  const { state, run, again, isWorking } = useAct(onNoted);
  const save = () =>
    void run(() =>
      record(
        session,
        { party: of.party.id, submission: of.submission.id },
        {
          items: [
            {
              item: item.id,
              class: itemClass === 'none' ? null : itemClass,
              note: text,
              damaged: damaged === 'no' ? null : damaged,
            },
          ],
        },
      ),
    );
  return (
    <Form onSubmit={save} label={`${t('note.title')}: ${nameOf(item)}`}>
      <p className="small-print">{t('note.says')}</p>
      <Choices
        legend={t('note.class')}
        choices={[
          { value: 'none', label: t('note.class.none') },
          ...ItemClass.options.map((value) => ({
            value,
            label: words(`class.${value}.label`),
            says: words(`class.${value}.means`),
          })),
        ]}
        value={itemClass}
        onChange={setClass}
      />
      <Choices
        legend={t('note.damaged')}
        hint={t('note.damaged.says')}
        choices={[
          { value: 'no', label: t('note.damaged.no') },
          ...Damage.options.map((value) => ({ value, label: words(`damage.${value}`) })),
        ]}
        value={damaged}
        onChange={setDamaged}
      />
      <TextField label={t('note.text')} value={text} onChange={setText} lines={3} isOptional />
      <p className="actions">
        <Button submits kind="quiet" isBusy={isWorking}>
          {t('note.save')}
        </Button>
      </p>
      <ActNotice state={state} onAgain={() => void again()} done={t('note.saved')} />
    </Form>
  );
};
