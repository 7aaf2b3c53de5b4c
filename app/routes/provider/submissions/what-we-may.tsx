import { useState } from 'react';
import type { Draft } from '../../../acts/submissions/drafts.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { ConditionsFields } from '../../../ui/conditions/conditions-fields.tsx';
import { useConditionFacts } from '../../../ui/conditions/condition-facts.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Part } from '../../../ui/frame/page.tsx';
import { CopyChoice } from '../../../ui/submissions/copy-choice.tsx';
import { Facts } from '../../../ui/text/facts.tsx';
import type { Work } from './use-open-works.ts';

interface WhatWeMayProps {
  readonly box: Work['box'];
  readonly draft: Draft;
}

/** What we may do: the narrowest is chosen, in words; the questions open when they are wanted. */
export const WhatWeMay = ({ box, draft }: WhatWeMayProps) => {
  const t = useText('individuals');
  const [isOpen, setOpen] = useState(false);
  const { conditions } = draft.defaults;
  const facts = useConditionFacts(conditions);
  return (
    <Part title={t('conditions.title')}>
      <p>{t('conditions.says')}</p>
      {isOpen ? (
        <Form onSubmit={() => setOpen(false)}>
          <ConditionsFields
            value={conditions}
            onChange={(chosen) =>
              box.change((now) => ({
                ...now,
                defaults: { ...now.defaults, conditions: chosen },
              }))
            }
          />
          <CopyChoice
            isKept={draft.readableCopy}
            yesMeans={t('copy.yes.means')}
            onChange={(readableCopy) => box.change((now) => ({ ...now, readableCopy }))}
          />
        </Form>
      ) : (
        <Facts facts={facts} />
      )}
      <p className="actions">
        <Button kind="quiet" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'conditions.close' : 'conditions.change')}
        </Button>
      </p>
    </Part>
  );
};
