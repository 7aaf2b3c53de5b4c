import type { DraftBox } from '../../../acts/submissions/draft-box.ts';
import type { Draft } from '../../../acts/submissions/drafts.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { ConditionsFields } from '../../../ui/conditions/conditions-fields.tsx';
import { CopyChoice } from '../../../ui/submissions/copy-choice.tsx';
import { DescribedFields } from '../../../ui/submissions/described-fields.tsx';
import { Notice } from '../../../ui/text/notice.tsx';

interface StepProps {
  readonly box: DraftBox;
  readonly draft: Draft;
}

const mostTitleCharacters = 500;
const nothing = () => undefined;

/** What holds for the whole: title, and the questions that an item may answer for itself. */
export const AboutStep = ({ box, draft }: StepProps) => {
  const t = useText('submissions');
  return (
    <Form onSubmit={nothing}>
      <TextField
        label={t('title.label')}
        hint={t('title.hint')}
        why={t('title.why')}
        isOptional
        value={draft.title}
        onChange={(text) =>
          box.change((now) => ({ ...now, title: text.slice(0, mostTitleCharacters) }))
        }
      />
      <div>
        <h3>{t('about.whole')}</h3>
        <p className="page-lead">{t('about.wholeSays')}</p>
      </div>
      <DescribedFields
        value={draft.defaults}
        onChange={(said) =>
          box.change((now) => ({ ...now, defaults: { ...now.defaults, ...said } }))
        }
      />
    </Form>
  );
};

/** The four questions of conditions, and whether a readable copy is kept. */
export const ConditionsStep = ({ box, draft }: StepProps) => {
  const words = useText('conditions');
  return (
    <Form onSubmit={nothing}>
      <p>{words('intro')}</p>
      <Notice title={words('safest')} />
      <ConditionsFields
        value={draft.defaults.conditions}
        onChange={(conditions) =>
          box.change((now) => ({ ...now, defaults: { ...now.defaults, conditions } }))
        }
      />
      <CopyChoice
        isKept={draft.readableCopy}
        onChange={(readableCopy) => box.change((now) => ({ ...now, readableCopy }))}
      />
    </Form>
  );
};
