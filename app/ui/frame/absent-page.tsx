import { useText } from '../../i18n/use-text.tsx';
import { Mark } from '../drawing/mark.tsx';
import { Go } from './go.tsx';

/** «لا يوجد شيء هنا»: one page for what is absent, forbidden or someone else's. */
export const AbsentPage = () => {
  const t = useText('public');
  const frame = useText('frame');
  return (
    <section className="narrow lone">
      <Mark className="mark mark-empty" />
      <h1>{t('absent.title')}</h1>
      <p className="lead">{t('absent.says')}</p>
      <p>
        <Go to="/" className="button button-quiet">
          {frame('home')}
        </Go>
      </p>
    </section>
  );
};
