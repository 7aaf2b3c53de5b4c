import { useText } from '../../i18n/use-text.tsx';
import { SubmissionsGlance } from '../../ui/accounts/submissions-glance.tsx';
import { Waiting } from '../../ui/accounts/waiting.tsx';
import { waitingOf } from '../../ui/accounts/waiting-of.ts';
import { Go } from '../../ui/frame/go.tsx';
import { Page, Part } from '../../ui/frame/page.tsx';
import { Empty } from '../../ui/text/empty.tsx';
import { useParty } from './party.tsx';

/** The first page of an individual who comes back: the answer first. */
export const OwnHome = () => {
  const t = useText('individuals');
  const accounts = useText('accounts');
  const { party, book, me } = useParty();
  return (
    <Page title={accounts('home.title')} lead={t('home.lead')}>
      {party.submissions.size === 0 ? (
        <Empty title={t('home.none')}>
          <p>{t('home.none.says')}</p>
        </Empty>
      ) : (
        <>
          <Part title={accounts('home.waiting')}>
            <Waiting waits={waitingOf(party, me)} />
          </Part>
          <Part title={t('home.sent')}>
            <SubmissionsGlance book={book} />
          </Part>
        </>
      )}
      <p className="actions">
        <Go to="/give" className="button">
          {t('home.give')}
        </Go>
      </p>
    </Page>
  );
};
