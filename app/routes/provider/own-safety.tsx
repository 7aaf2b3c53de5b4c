import { useEffect, useState } from 'react';
import { isVouched } from '../../paper/chain/party-keys.ts';
import { Safety } from '../../ui/accounts/safety.tsx';
import { useOpened } from '../account/account.tsx';
import { useParty } from './party.tsx';

/** The organisation's safety number: of its key and its first director's, as officers see it too. */
export const OwnSafety = () => {
  const { party } = useParty();
  const { gate } = useOpened().client;
  const [groups, setGroups] = useState<readonly string[]>();
  const [director] = [...party.members.keys()];
  useEffect(() => {
    if (director === undefined) return;
    let isCurrent = true;
    void gate.vault.safetyNumber(director, party.partyKey).then((made) => {
      if (isCurrent) setGroups(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [gate, director, party.partyKey]);
  const vouchers = party.vouchers.filter(({ subject }) => subject === party.partyKey);
  return (
    <Safety
      groups={groups}
      officers={new Set(vouchers.map(({ officer }) => officer)).size}
      isCompared={vouchers.some(({ comparedAt }) => comparedAt !== null)}
      isVouched={isVouched(party)}
    />
  );
};
