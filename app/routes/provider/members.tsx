import { useCallback } from 'react';
import { readProof, type Proven } from '../../acts/keys/proof.ts';
import { admitMember } from '../../acts/keys/vouch.ts';
import { invite, readInvitations } from '../../acts/keys/invite.ts';
import { ok } from '../../domain/basis/result.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { Member } from '../../paper/chain/party.ts';
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
import { OwnSafety } from './own-safety.tsx';
import { useParty } from './party.tsx';

export const handle = withScripts;

/** A member as the director sees them: the name that came sealed, and whether the words agree. */
const JoinedMember = ({ member }: { readonly member: Member }) => {
  const session = useSession();
  const { party, book, isDirector, refresh } = useParty();
  const { run, refusal, isWorking } = useTask();
  const index = book.lines.findIndex(
    ({ statement }) =>
      statement.act === 'member.join/1' && statement.about.member === member.member,
  );
  const ask = useCallback(
    () =>
      isDirector && index >= 0
        ? readProof(session, party.id, index, party.id)
        : Promise.resolve(ok<Proven | undefined>(undefined)),
    [session, party.id, index, isDirector],
  );
  const proven = useAsked(ask);
  return (
    <MemberRow
      role={member.role}
      name={proven.value?.proof.name}
      label={proven.value?.label}
      isProven={proven.value?.isProven}
      isWorking={isWorking}
      onAdmit={
        isDirector && member.role === undefined
          ? () => {
              run(
                () => admitMember(session, party, member.fingerprint),
                () => void refresh(),
              );
            }
          : undefined
      }
    >
      {proven.refusal !== undefined && <Refusal code={proven.refusal} onAgain={proven.again} />}
      {refusal !== undefined && <Refusal code={refusal} onAgain={() => void refresh()} />}
    </MemberRow>
  );
};

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
      {isDirector && <Invitations />}
    </Page>
  );
}
