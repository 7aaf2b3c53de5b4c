import { useText } from '../../i18n/use-text.tsx';
import { AgreementRows } from '../../ui/agreements/agreement-rows.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { withScripts } from '../handle.ts';
import { useParty } from './party.tsx';

export const handle = withScripts;

export default function AgreementsPage() {
  const t = useText('agreements');
  const { book, party } = useParty();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AgreementRows book={book} agreements={[...party.agreements.values()]} />
    </Page>
  );
}
