import { useText } from '../../i18n/use-text.tsx';
import { Go } from '../../ui/frame/go.tsx';

const steps = ['words', 'give', 'answer'] as const;
const before = ['danger', 'private', 'honest'] as const;
/** The Mechanism's own site at the United Nations. */
const elsewhere = 'iiim.un.org';

/** Before an individual opens anything: what it takes, what it leaves, what we do not promise. */
export default function Individuals() {
  const t = useText('individuals');
  return (
    <>
      <section className="narrow-start wide">
        <h1>{t('public.title')}</h1>
        <p className="lead">{t('public.lead')}</p>
        <p className="actions">
          <Go to="/individuals/open" className="button">
            {t('public.open')}
          </Go>
          <Go to="/individuals/return" className="button button-quiet">
            {t('return.link')}
          </Go>
        </p>
      </section>
      <section className="wide band" aria-labelledby="steps">
        <h2 id="steps">{t('public.steps')}</h2>
        <ol className="steps">
          {steps.map((step) => (
            <li key={step}>
              <h3>{t(`public.${step}`)}</h3>
              <p>{t(`public.${step}.says`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="wide" aria-labelledby="before">
        <h2 id="before">{t('public.before')}</h2>
        <div className="columns">
          {before.map((thing) => (
            <div key={thing}>
              <h3>{t(`public.${thing}`)}</h3>
              <p>{t(`public.${thing}.says`)}</p>
            </div>
          ))}
        </div>
        <p>
          {t('public.scripts')} <bdi dir="ltr">{elsewhere}</bdi>
        </p>
      </section>
    </>
  );
}
