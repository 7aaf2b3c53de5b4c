import { useParams } from '@remix-run/react';
import { PartyId, ThreadId } from '../../domain/basis/id.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { Thread } from '../../ui/messages/thread.tsx';
import { AbsentHere } from '../../ui/review/absent-here.tsx';
import { ForRoles } from '../../ui/review/for-roles.tsx';

/** What a provider and the Mechanism write to each other about their work as a whole. */
export default function StaffMessagesPage() {
  const t = useText('messages');
  const party = PartyId.safeParse(useParams()['party']);
  if (!party.success) return <AbsentHere />;
  return (
    <Page title={t('staff.go')} lead={t('lead.staff')}>
      <ForRoles roles={['intake-officer', 'head']}>
        <Thread party={party.data} thread={ThreadId.parse(party.data)} />
      </ForRoles>
    </Page>
  );
}
