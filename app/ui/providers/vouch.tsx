import { useCallback, useState } from 'react';
import { prepareVouching } from '../../acts/keys/vouch.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { Party } from '../../paper/chain/party.ts';
import { firstKey, isVouched } from '../../paper/chain/party-keys.ts';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Part } from '../frame/page.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import { Notice } from '../text/notice.tsx';
import { AddComparison } from './add-comparison.tsx';

interface VouchProps {
  readonly party: Party;
  readonly onDone: () => void;
}

const VouchForm = ({ party, onDone }: VouchProps) => {
  const t = useText('providers');
  const staff = useText('staff');
  const session = useSession();
  const [compared, setCompared] = useState<'yes' | 'no'>();
  const [error, setError] = useState(false);
  const [isSure, setSure] = useState(false);
  const { state, run, again, isWorking } = useAct(onDone);
  const close = useCallback(() => setSure(false), []);
  const vouch = () => {
    setSure(false);
    void run(() => prepareVouching(session, party, compared === 'yes'));
  };
  const needsComparison =
    party.vouchers.length > 0 && party.vouchers.every(({ comparedAt }) => comparedAt === null);
  return (
    <div className="form">
      {needsComparison && <p>{t('vouch.need-comparison')}</p>}
      <Choices
        legend={t('vouch.legend')}
        choices={[
          { value: 'yes', label: t('vouch.yes') },
          { value: 'no', label: t('vouch.no'), says: t('vouch.no.says') },
        ]}
        value={compared}
        onChange={setCompared}
      />
      {error && compared === undefined && (
        <p className="field-error" role="alert">
          {t('vouch.choose')}
        </p>
      )}
      <p className="actions">
        <Button
          isBusy={isWorking}
          onPress={() => {
            setError(compared === undefined);
            setSure(compared !== undefined);
          }}
        >
          {t('vouch.action')}
        </Button>
      </p>
      <ActNotice state={state} onAgain={() => void again()} done={t('vouch.done')} />
      <Dialog
        title={t('vouch.sure')}
        isOpen={isSure}
        onClose={close}
        actions={
          <>
            <Button onPress={vouch}>{t('vouch.action')}</Button>
            <Button kind="quiet" onPress={close}>
              {staff('back')}
            </Button>
          </>
        }
      >
        <p>{t('vouch.sure.says')}</p>
      </Dialog>
    </div>
  );
};

/** Who has vouched so far: an officer certifies two keys in one act, which counts once. */
const Vouchers = ({ party }: { readonly party: Party }) => {
  const t = useText('providers');
  const staff = useText('staff');
  const dates = useDates();
  const { holder } = useOpened();
  const ofParty = party.vouchers.filter(({ subject }) => subject === firstKey(party));
  if (ofParty.length === 0) return <p>{t('vouch.first')}</p>;
  return (
    <ul className="plain-list" aria-label={t('vouch.by')}>
      {ofParty.map(({ officer, comparedAt }) => (
        <li key={officer}>
          <strong>{staff(officer === holder.member ? 'person.you' : 'person.other')}</strong>
          {': '}
          {t(comparedAt === null ? 'vouch.not-compared' : 'vouch.compared')}
          {comparedAt !== null && <span className="small-print"> ({dates.full(comparedAt)})</span>}
        </li>
      ))}
    </ul>
  );
};

/** The two-person rule, who has kept it so far, and this officer's own word. */
export const Vouch = ({ party, onDone }: VouchProps) => {
  const t = useText('providers');
  const { holder, role } = useOpened();
  const isDone = isVouched(party);
  const ofParty = party.vouchers.filter(({ subject }) => subject === firstKey(party));
  const mine = ofParty.find(({ officer }) => officer === holder.member);
  const isCompared = ofParty.some(({ comparedAt }) => comparedAt !== null);
  const lacks = ofParty.length >= 2 && !isCompared ? 'vouch.uncompared' : 'vouch.mine';
  return (
    <Part title={t('vouch.title')}>
      <p>{t('vouch.rule')}</p>
      <Vouchers party={party} />
      {isDone ? (
        <Notice tone="good" title={t('vouch.done')}>
          <p>{t('vouch.done.says')}</p>
        </Notice>
      ) : mine !== undefined ? (
        <>
          <Notice tone="warn" title={t(lacks)}>
            <p>{t(`${lacks}.says`)}</p>
          </Notice>
          {mine.comparedAt === null && role === 'agreements-officer' && (
            <AddComparison party={party} onDone={onDone} />
          )}
        </>
      ) : role === 'agreements-officer' ? (
        <VouchForm party={party} onDone={onDone} />
      ) : (
        <p className="small-print">{t('vouch.officers')}</p>
      )}
    </Part>
  );
};
