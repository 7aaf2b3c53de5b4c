import { stayingIn } from '../../acts/keys/renew.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { holdsKey } from '../../paper/chain/party-keys.ts';
import { useParty } from './party.tsx';

/** Since when the organisation has the key that it has, and how many of its members have it. */
export const OwnKey = () => {
  const t = useText('accounts');
  const dates = useDates();
  const { party, book } = useParty();
  const at = party.renewal && book.lines[party.renewal.at];
  const holders = stayingIn(party).filter((member) => holdsKey(party, member, party.partyKey));
  return (
    <>
      <p>
        {at === undefined
          ? t('party-key.first')
          : t('party-key.since', { day: dates.day(at.recorded) })}
      </p>
      <p className="small-print">{t('party-key.held', { n: holders.length })}</p>
    </>
  );
};
