import { useText } from '../../i18n/use-text.tsx';

const can = ['content', 'seized', 'change', 'trace'] as const;
const cannot = ['visit', 'device', 'force', 'code', 'lost'] as const;
const knows = ['accounts', 'keys', 'acts', 'bytes'] as const;

export default function Protection() {
  const t = useText('public');
  return (
    <article className="wide">
      <header className="narrow-start">
        <h1>{t('protection.title')}</h1>
        <p className="lead">{t('protection.lead')}</p>
      </header>
      <div className="halves">
        <section className="verdict verdict-can" aria-labelledby="can">
          <h2 id="can">{t('can.title')}</h2>
          <dl>
            {can.map((thing) => (
              <div key={thing}>
                <dt>{t(`can.${thing}`)}</dt>
                <dd>{t(`can.${thing}.says`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="verdict verdict-cannot" aria-labelledby="cannot">
          <h2 id="cannot">{t('cannot.title')}</h2>
          <dl>
            {cannot.map((thing) => (
              <div key={thing}>
                <dt>{t(`cannot.${thing}`)}</dt>
                <dd>{t(`cannot.${thing}.says`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <section className="narrow-start" aria-labelledby="knows">
        <h2 id="knows">{t('knows.title')}</h2>
        <p>{t('knows.lead')}</p>
        <ul>
          {knows.map((thing) => (
            <li key={thing}>{t(`knows.${thing}`)}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}
