import { useCallback } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { LogTimeline } from '../custody/log-timeline.tsx';
import { Mark } from '../custody/mark.tsx';
import { Verified } from '../custody/verified.tsx';
import { Page } from '../frame/page.tsx';
import { Read } from './reading.tsx';

/** The Mechanism's own log: each line verified on this device before it is shown. */
export const MechanismLog = () => {
  const t = useText('staff');
  const custody = useText('custody');
  const session = useSession();
  const { holder } = useOpened();
  const book = useAsked(useCallback(() => session.refresh(session.logs.mechanism), [session]));
  return (
    <Page title={custody('title')} lead={t('custody.lead')}>
      <Read of={book}>
        {(verified) => (
          <>
            <Verified book={verified} />
            <Mark book={verified} />
            <LogTimeline book={verified} own={holder.fingerprint} />
          </>
        )}
      </Read>
    </Page>
  );
};
