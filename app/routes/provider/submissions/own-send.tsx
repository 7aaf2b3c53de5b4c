import { useCallback } from 'react';
import { readOffered } from '../../../acts/submissions/give.ts';
import { termsUnder } from '../../../domain/terms/terms.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Part } from '../../../ui/frame/page.tsx';
import { TermsSheet } from '../../../ui/individuals/terms-sheet.tsx';
import { Notice } from '../../../ui/text/notice.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { Sending } from '../../../ui/uploads/sending.tsx';
import { useSession } from '../../account/account.tsx';
import { useAsked } from '../../account/use-asked.ts';
import type { FilesProps } from './draft-files.tsx';
import { useGiving } from './use-giving.ts';
import { sendingView } from './view.ts';
import type { Work } from './use-open-works.ts';
import { WhatWeMay } from './what-we-may.tsx';

interface OwnSendProps extends Omit<FilesProps, 'onDescribe'> {
  readonly work: Work;
  readonly onBack: () => void;
  readonly onReceived: (at: Moment) => void;
}

/** The short terms, what we may do, and one button that sends, signs and hands over. */
export const OwnSend = ({ work, draft, picture, onBack, onReceived }: OwnSendProps) => {
  const t = useText('individuals');
  const words = useText('submissions');
  const { uploading } = work;
  const session = useSession();
  const offered = useAsked(useCallback(() => readOffered(session), [session]));
  const terms = offered.value && termsUnder(offered.value, draft.defaults.conditions);
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
            {offered.refusal !== undefined && (
              <Refusal code={offered.refusal} onAgain={offered.again} />
            )}
            {terms !== undefined && <TermsSheet title={t('terms.title')} of={terms.values} />}
          </Part>
          <WhatWeMay box={work.box} draft={draft} />
        </>
      )}
      {(isGoing || view.phase !== 'still') && (
        <Sending
          of={{ ...view, isReady: false }}
          onStart={() => terms !== undefined && giving.send(terms)}
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
            {terms !== undefined && (
              <Button onPress={() => giving.send(terms)}>{t('send.action')}</Button>
            )}
            <Button kind="quiet" onPress={onBack}>
              {t('give.back')}
            </Button>
          </p>
        )
      )}
    </>
  );
};
