import { useText } from '../../i18n/use-text.tsx';
import { Passage } from '../../ui/drawing/passage.tsx';
import { PageLink, PublicPages } from '../../ui/frame/public-pages.tsx';

const stations = ['device', 'network', 'server', 'team'] as const;
const steps = ['agree', 'send', 'receive', 'tell'] as const;

export default function Home() {
  const t = useText('public');
  const frame = useText('frame');
  return (
    <>
      <section className="hero wide">
        <div className="hero-says">
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <p>{t('home.who')}</p>
          <p className="actions">
            <PageLink page="organisations" className="button" />
            <PageLink page="individuals" className="button" />
            <PageLink page="protection" className="button button-quiet" />
          </p>
        </div>
        <section className="paper" aria-labelledby="passage">
          <h2 id="passage">{t('passage.title')}</h2>
          <Passage
            stations={stations.map((station) => ({
              name: t(`passage.${station}`),
              says: t(`passage.${station}.says`),
              canRead: station === 'device' || station === 'team',
              verdict: t(
                station === 'device' || station === 'team' ? 'passage.reads' : 'passage.not',
              ),
            }))}
          />
        </section>
      </section>
      <section className="wide band" aria-labelledby="steps">
        <h2 id="steps">{t('steps.title')}</h2>
        <ol className="steps">
          {steps.map((step) => (
            <li key={step}>
              <h3>{t(`steps.${step}`)}</h3>
              <p>{t(`steps.${step}.says`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="wide" aria-labelledby="before">
        <h2 id="before">{t('before.title')}</h2>
        <div className="columns">
          <div>
            <h3>{t('before.invitation')}</h3>
            <p>{t('before.invitation.says')}</p>
          </div>
          <div>
            <h3>{t('before.protection')}</h3>
            <p>{t('before.protection.says')}</p>
          </div>
          <div>
            <h3>{t('before.leave')}</h3>
            <p>{frame('leave.says')}</p>
          </div>
        </div>
        <p className="small-print">{t('mechanism.name', { year: 2011 })}</p>
      </section>
      <div className="wide home-pages">
        <PublicPages />
      </div>
    </>
  );
}
