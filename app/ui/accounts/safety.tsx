import { useText } from '../../i18n/use-text.tsx';
import { SafetyNumber } from '../text/code.tsx';
import { State } from '../text/notice.tsx';

interface SafetyProps {
  /** 8 groups of 5 digits; undefined while they are made. */
  readonly groups: readonly string[] | undefined;
  /** Officers whose certifications stand, and whether one of them compared the number. */
  readonly officers: number;
  readonly isCompared: boolean;
  readonly isVouched: boolean;
}

/** What is read out on the telephone, and how far vouching has come. */
export const Safety = ({ groups, officers, isCompared, isVouched }: SafetyProps) => {
  const t = useText('accounts');
  return (
    <div className="stack">
      <p>{t('safety.says')}</p>
      {groups !== undefined && <SafetyNumber digits={groups.join('')} />}
      <ul className="checks">
        <li>
          <State tone={isCompared ? 'good' : 'warn'}>
            {t(isCompared ? 'safety.compared' : 'safety.not-compared')}
          </State>
        </li>
        <li>
          <State tone={officers >= 2 ? 'good' : 'warn'}>
            {t('safety.officers', { n: officers })}
          </State>
        </li>
        <li>
          <State tone={isVouched ? 'good' : 'plain'}>
            {t(isVouched ? 'safety.vouched' : 'safety.drafts')}
          </State>
        </li>
      </ul>
    </div>
  );
};
