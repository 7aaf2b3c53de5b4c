import { useText } from '../../i18n/use-text.tsx';
import { isVouched } from '../../paper/chain/party-keys.ts';
import { AgreementRows } from '../../ui/agreements/agreement-rows.tsx';
import { SubmissionsGlance } from '../../ui/accounts/submissions-glance.tsx';
import { Waiting } from '../../ui/accounts/waiting.tsx';
import { waitingOf } from '../../ui/accounts/waiting-of.ts';
import { Page, Part } from '../../ui/frame/page.tsx';
import { withScripts } from '../handle.ts';
import { OwnHome } from './own-home.tsx';
import { OwnSafety } from './own-safety.tsx';
import { useParty } from './party.tsx';

export const handle = withScripts;

/** The first page of an account: what waits for the reader, then how things stand. */
export default function AccountHomePage() {
  const t = useText('accounts');
  const { party, book, me } = useParty();
  if (party.kind === 'self') return <OwnHome />;
  return (
    <Page title={t('home.title')} lead={t('home.lead')}>
      {!isVouched(party) && (
        <Part title={t('safety.title')}>
          <OwnSafety />
        </Part>
      )}
      <Part title={t('home.waiting')}>
        <Waiting waits={waitingOf(party, me)} />
      </Part>
      <Part title={t('home.agreements')}>
        <AgreementRows book={book} agreements={[...party.agreements.values()]} />
      </Part>
      <Part title={t('home.submissions')}>
        <SubmissionsGlance book={book} />
      </Part>
    </Page>
  );
}
