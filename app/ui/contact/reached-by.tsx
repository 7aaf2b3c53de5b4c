import type { Ways } from '../../domain/contact/ways.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Mark } from '../drawing/mark.tsx';
import { Points } from '../text/points.tsx';

interface ReachedByProps {
  readonly ways: Partial<Ways>;
  readonly isDemonstration: boolean;
}

/** An envelope, a telephone number and an e-mail address: those that the deployment has named. */
export const ReachedBy = ({ ways, isDemonstration }: ReachedByProps) => {
  const t = useText('pages');
  const { postal = [], telephone, email } = ways;
  const spoken = [
    { name: t('reach.telephone'), is: telephone },
    { name: t('reach.email'), is: email },
  ].filter(({ is }) => is !== undefined);
  const isSilent = postal.length === 0 && spoken.length === 0;
  return (
    <>
      {isDemonstration && <p className="mind">{t('reach.demonstration')}</p>}
      {postal.length > 0 && (
        <section className="envelope" dir="auto" aria-label={t('reach.postal')}>
          <Mark className="mark envelope-stamp" />
          <address>
            {postal.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        </section>
      )}
      {spoken.length > 0 && (
        <>
          <Points
            points={spoken.map(({ name, is }) => ({ name, says: <bdi dir="ltr">{is}</bdi> }))}
          />
          <p>{t('reach.open')}</p>
        </>
      )}
      {isSilent && <p>{t('reach.none')}</p>}
    </>
  );
};
