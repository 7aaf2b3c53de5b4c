import { useCallback, useState } from 'react';
import { recordOpening } from '../../acts/submissions/review.ts';
import type { PartyId, SubmissionId } from '../../domain/basis/id.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Button } from '../form/button.tsx';
import { Page, Part } from '../frame/page.tsx';
import { Go } from '../frame/go.tsx';
import { ThreadPart } from '../messages/thread-part.tsx';
import { Notice, State } from '../text/notice.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import { ForRoles } from './for-roles.tsx';
import { find, type Found } from './found.ts';
import { OpenedSubmission } from './opened-submission.tsx';
import { Read } from './reading.tsx';

const tones = { received: 'warn', opened: 'plain', acknowledged: 'good' } as const;

interface OpeningProps {
  readonly of: Found;
  readonly onOpened: () => void;
}

/** Before anything is opened, the opening leaves its line. */
const Opening = ({ of: { party, submission }, onOpened }: OpeningProps) => {
  const t = useText('review');
  const session = useSession();
  const { state, run, again, isWorking } = useAct(onOpened);
  return (
    <Part title={t('open.title')}>
      <p>{t(submission.state === 'received' ? 'open.first' : 'open.later')}</p>
      <Notice tone="warn" title={t('open.warning')} />
      <p className="actions">
        <Button
          isBusy={isWorking}
          onPress={() => void run(() => recordOpening(session, party, submission))}
        >
          {t('open.title')}
        </Button>
      </p>
      <ActNotice state={state} onAgain={() => void again()} done={t('open.done')} />
    </Part>
  );
};

interface SubmissionPageProps {
  readonly party: PartyId;
  readonly id: SubmissionId;
}

const One = ({ party, id }: SubmissionPageProps) => {
  const t = useText('review');
  const messages = useText('messages');
  const dates = useDates();
  const session = useSession();
  const [isOpened, setOpened] = useState(false);
  const found = useAsked(useCallback(() => find(session, party, id), [session, party, id]));
  const { again } = found;
  const onOpened = useCallback(() => {
    setOpened(true);
    again();
  }, [again]);
  return (
    <Read of={found}>
      {(of) => (
        <Page
          title={t('row.title', { day: dates.day(of.depositedAt) })}
          lead={dates.full(of.depositedAt)}
          aside={
            <State tone={tones[of.submission.state]}>{t(`state.${of.submission.state}`)}</State>
          }
        >
          {isOpened ? (
            <OpenedSubmission of={of} onChanged={again} />
          ) : (
            <Opening of={of} onOpened={onOpened} />
          )}
          <ThreadPart party={party} submission={id} />
          <p>
            <Go to={`/staff/messages/${party}`}>{messages('staff.go')}</Go>
          </p>
        </Page>
      )}
    </Read>
  );
};

/** One submission: opened with a line in the log, verified, reviewed, acknowledged, handed over. */
export const SubmissionPage = (which: SubmissionPageProps) => (
  <ForRoles roles={['intake-officer', 'head']}>
    <One {...which} />
  </ForRoles>
);
