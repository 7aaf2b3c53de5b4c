import { useCallback } from 'react';
import { invite, readInvitations } from '../../acts/keys/invite.ts';
import { useText } from '../../i18n/use-text.tsx';
import { InviteForm } from '../../ui/accounts/invite-form.tsx';
import { InvitedRows } from '../../ui/accounts/invited-rows.tsx';
import { MemberRow } from '../../ui/accounts/member-row.tsx';
import { Page, Part } from '../../ui/frame/page.tsx';
import { Refusal } from '../../ui/text/refusal.tsx';
import { Rows } from '../../ui/text/rows.tsx';
import { useSession } from '../account/account.tsx';
import { useAsked } from '../account/use-asked.ts';
import { useTask } from '../account/use-task.ts';
import { withScripts } from '../handle.ts';
import { JoinedMember } from './joined-member.tsx';
import { OwnKey } from './own-key.tsx';
import { OwnSafety } from './own-safety.tsx';
import { useParty } from './party.tsx';

export const handle = withScripts;

/** What the director invited, with the words again whenever they are wanted. */
const Invitations = () => {
  const t = useText('accounts');
  const session = useSession();
  const { party, refresh } = useParty();
  const { run, refusal, isWorking } = useTask();
  const asked = useAsked(
    useCallback(() => readInvitations(session, party.id), [session, party.id]),
  );
  return (
    <Part title={t('invite.title')}>
      <p>{t('invite.says')}</p>
      <InviteForm
        refusal={refusal}
        isWorking={isWorking}
        onInvite={(label) => {
          run(
            () => invite(session, { party: party.id, role: 'documentation', label }),
            () => {
              asked.again();
              void refresh();
            },
          );
        }}
      />
      {asked.refusal !== undefined && <Refusal code={asked.refusal} onAgain={asked.again} />}
      {asked.value !== undefined && (
        <InvitedRows invited={asked.value} recorded={party.invitations} />
      )}
    </Part>
  );
};

export default function MembersPage() {
  const t = useText('accounts');
  const { party, me, isDirector } = useParty();
  const members = [...party.members.values()];
  return (
    <Page title={t('members.title')} lead={t('members.lead')}>
      <Part title={t('safety.title')}>
        <OwnSafety />
      </Part>
      <Part title={t('members.who')}>
        <Rows label={t('members.who')}>
          <MemberRow role={me.role} isOwn />
          {members
            .filter(({ fingerprint }) => fingerprint !== me.fingerprint)
            .map((member) => (
              <JoinedMember key={member.fingerprint} member={member} />
            ))}
        </Rows>
      </Part>
      <Part title={t('party-key.title')}>
        <OwnKey />
      </Part>
      {isDirector && <Invitations />}
    </Page>
  );
}
