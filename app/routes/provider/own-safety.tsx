import { useEffect, useState } from 'react';
import { firstKey, isVouched } from '../../paper/chain/party-keys.ts';
import { Safety } from '../../ui/accounts/safety.tsx';
import { useOpened } from '../account/account.tsx';
import { useParty } from './party.tsx';

/** The organisation's safety number: of the key that it began with and its first director's, as officers see it too. */
export const OwnSafety = () => {
  const { party } = useParty();
  const { gate } = useOpened().client;
  const [groups, setGroups] = useState<readonly string[]>();
  const [director] = [...party.members.keys()];
  const key = firstKey(party);
  useEffect(() => {
    if (director === undefined) return;
    let isCurrent = true;
    void gate.vault.safetyNumber(director, key).then((made) => {
      if (isCurrent) setGroups(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [gate, director, key]);
  const vouchers = party.vouchers.filter(({ subject }) => subject === key);
  return (
    <Safety
      groups={groups}
      officers={new Set(vouchers.map(({ officer }) => officer)).size}
      isCompared={vouchers.some(({ comparedAt }) => comparedAt !== null)}
      isVouched={isVouched(party)}
    />
  );
};
