import { useState } from 'react';
import { termsUnder } from '../../../domain/terms/terms.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { ConditionsFields } from '../../../ui/conditions/conditions-fields.tsx';
import { useConditionFacts } from '../../../ui/conditions/condition-facts.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Part } from '../../../ui/frame/page.tsx';
import { TermsSheet } from '../../../ui/individuals/terms-sheet.tsx';
import { CopyChoice } from '../../../ui/submissions/copy-choice.tsx';
import { Facts } from '../../../ui/text/facts.tsx';
import { Notice } from '../../../ui/text/notice.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { Sending } from '../../../ui/uploads/sending.tsx';
import type { FilesProps } from './draft-files.tsx';
import { useGiving } from './use-giving.ts';
import { sendingView } from './view.ts';
import type { Work } from './use-open-works.ts';

type StepProps = Omit<FilesProps, 'onDescribe'> & { readonly work: Work };

/** What we may do: the narrowest is chosen, in words; the questions open when they are wanted. */
const WhatWeMay = ({ work: { box }, draft }: Pick<StepProps, 'work' | 'draft'>) => {
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

interface OwnSendProps extends StepProps {
  readonly onBack: () => void;
  readonly onReceived: (at: Moment) => void;
}

/** The short terms, what we may do, and one button that sends, signs and hands over. */
export const OwnSend = ({ work, draft, picture, onBack, onReceived }: OwnSendProps) => {
  const t = useText('individuals');
  const words = useText('submissions');
  const { uploading } = work;
  const giving = useGiving(work, onReceived);
  const view = sendingView(draft, picture, uploading);
  // What is sent already and not signed yet stands under the terms as well.
  const isGoing = giving.isBusy || !['still', 'partly', 'done'].includes(view.phase);
  return (
    <>
      {!isGoing && (
        <>
          <Part title={t('terms.title')}>
            <p>{t('terms.says')}</p>
            <TermsSheet
              title={t('terms.title')}
              of={termsUnder(draft.defaults.conditions).values}
            />
          </Part>
          <WhatWeMay work={work} draft={draft} />
        </>
      )}
      {(isGoing || view.phase !== 'still') && (
        <Sending
          of={{ ...view, isReady: false }}
          onStart={giving.send}
          onPause={uploading.pause}
          onResume={uploading.resume}
        />
      )}
      {giving.refusal !== undefined && <Refusal code={giving.refusal} />}
      {giving.state.kind === 'working' && <p role="status">{words('sign.working')}</p>}
      {giving.state.kind === 'unsure' ? (
        <Notice title={words('unsure.title')} tone="warn" isNews>
          <p>{words('unsure.says')}</p>
          <p className="actions">
            <Button onPress={giving.again}>{words('unsure.again')}</Button>
          </p>
        </Notice>
      ) : (
        !giving.isBusy && (
          <p className="actions">
            <Button onPress={giving.send}>{t('send.action')}</Button>
            <Button kind="quiet" onPress={onBack}>
              {t('give.back')}
            </Button>
          </p>
        )
      )}
    </>
  );
};
