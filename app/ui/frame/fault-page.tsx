import { useReading, useText } from '../../i18n/use-text.tsx';
import { Code } from '../text/code.tsx';
import { usePlace } from './go.tsx';

/** A fault of ours: what stands, what to do, and the reference by which the log names it. */
export const FaultPage = ({ reference }: { readonly reference: string | undefined }) => {
  const t = useText('public');
  const { language } = useReading();
  const { path, search } = usePlace();
  return (
    <section className="narrow lone">
      <h1>{t('fault.title')}</h1>
      <p className="lead">{t('fault.says')}</p>
      {reference === undefined ? (
        <p>{t('fault.wait')}</p>
      ) : (
        <>
          <p>{t('fault.do')}</p>
          <p className="reference">
            <Code>{reference}</Code>
          </p>
        </>
      )}
      <p>
        <a className="button" href={`/${language}${path === '/' ? '' : path}${search}`}>
          {t('fault.again')}
        </a>
      </p>
    </section>
  );
};
