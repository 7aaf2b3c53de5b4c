import { useCallback } from 'react';
import { readProof, type Proven } from '../../acts/keys/proof.ts';
import { prepareEnding, stayingIn } from '../../acts/keys/renew.ts';
import { admitMember } from '../../acts/keys/vouch.ts';
import { ok } from '../../domain/basis/result.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import type { Member } from '../../paper/chain/party.ts';
import { EndMembership } from '../../ui/accounts/end-membership.tsx';
import { MemberRow } from '../../ui/accounts/member-row.tsx';
import { Refusal } from '../../ui/text/refusal.tsx';
import { useSession } from '../account/account.tsx';
import { useAct } from '../account/use-act.ts';
import { useAsked } from '../account/use-asked.ts';
import { useTask } from '../account/use-task.ts';
import { useParty } from './party.tsx';

/** Ending a member's part, for the director alone; a director is ended by the officers. */
const Ending = ({
  member,
  name,
}: {
  readonly member: Member;
  readonly name: string | undefined;
}) => {
  const session = useSession();
  const { party, refresh } = useParty();
  const onDone = useCallback(() => void refresh(), [refresh]);
  const { state, run, again } = useAct(onDone);
  const hasEnded = member.revokedAt !== undefined;
  if (hasEnded && state.kind !== 'done') return null;
  return (
    <EndMembership
      name={name}
      staying={stayingIn(party).length - Number(!hasEnded)}
      hasEnded={hasEnded}
      state={state}
      onEnd={() => void run(() => prepareEnding(session, party, member.fingerprint))}
      onAgain={() => void again()}
    />
  );
};

/** A member as the director sees them: the name that came sealed, and whether the words agree. */
export const JoinedMember = ({ member }: { readonly member: Member }) => {
  const session = useSession();
  const dates = useDates();
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
  const ended = member.revokedAt === undefined ? undefined : book.lines[member.revokedAt];
  const mayAdmit = isDirector && member.role === undefined && ended === undefined;
  const name = proven.value?.proof.name;
  return (
    <MemberRow
      role={member.role}
      name={name}
      label={proven.value?.label}
      isProven={proven.value?.isProven}
      endedOn={ended && dates.day(ended.recorded)}
      isWorking={isWorking}
      onAdmit={
        mayAdmit
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
      {isDirector && member.role === 'documentation' && <Ending member={member} name={name} />}
    </MemberRow>
  );
};
