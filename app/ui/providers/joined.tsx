import { useCallback } from 'react';
import { firstKey } from '../../paper/chain/party-keys.ts';
import { readProof } from '../../acts/keys/proof.ts';
import { ok } from '../../domain/basis/result.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { Party } from '../../paper/chain/party.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Part } from '../frame/page.tsx';
import { Read } from '../review/reading.tsx';
import { Fingerprint, SafetyNumber } from '../text/code.tsx';
import { Facts } from '../text/facts.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Notice } from '../text/notice.tsx';

/** Whether whoever joined knows the words of the invitation: told to the one who made them. */
export const Proof = ({ party }: { readonly party: Party }) => {
  const t = useText('providers');
  const session = useSession();
  const proof = useAsked(
    useCallback(() => readProof(session, party.id, 0, null), [session, party.id]),
  );
  return (
    <Part title={t('proof.title')}>
      <Read of={proof}>
        {({ proof: { name }, isProven, label }) => {
          const is = label === '' ? 'others' : isProven ? 'yes' : 'no';
          const tone = { others: 'plain', yes: 'good', no: 'bad' } as const;
          return (
            <>
              <Notice tone={tone[is]} title={t(`proof.${is}`)}>
                <p>{t(`proof.${is}.says`, { label })}</p>
              </Notice>
              <Facts facts={[{ label: t('proof.name'), is: <Foreign>{name}</Foreign> }]} />
            </>
          );
        }}
      </Read>
    </Part>
  );
};

/** The number that both read out on a telephone, and the keys that it stands for. */
export const Safety = ({ party }: { readonly party: Party }) => {
  const t = useText('providers');
  const { vault } = useSession();
  const [director] = [...party.members.values()];
  const partyKey = firstKey(party);
  const key = director?.fingerprint ?? partyKey;
  const number = useAsked(
    useCallback(async () => ok(await vault.safetyNumber(key, partyKey)), [vault, key, partyKey]),
  );
  return (
    <Part title={t('safety.title')}>
      <p>{t('safety.says')}</p>
      <Read of={number}>{(groups) => <SafetyNumber digits={groups.join('')} />}</Read>
      <details>
        <summary>{t('keys')}</summary>
        <Facts
          facts={[
            { label: t('keys.director'), is: <Fingerprint hex={key} /> },
            { label: t('keys.party'), is: <Fingerprint hex={partyKey} /> },
          ]}
        />
      </details>
    </Part>
  );
};
