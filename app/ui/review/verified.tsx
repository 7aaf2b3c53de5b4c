import { useText } from '../../i18n/use-text.tsx';
import { Part } from '../frame/page.tsx';
import { Sign } from '../text/notice.tsx';
import type { Found } from './found.ts';

/** Each thing that the client verified, said plainly; a page that shows this has verified them. */
export const Verified = ({ of, items }: { readonly of: Found; readonly items: number }) => {
  const t = useText('review');
  const all = [
    t(of.party.kind === 'self' ? 'verified.statement.self' : 'verified.statement'),
    t('verified.chain'),
    t('verified.leaf', { n: of.submission.depositedAt + 1 }),
    t('verified.manifest'),
    t('verified.tree', { n: items }),
  ];
  return (
    <Part title={t('verified.title')} isInPlace>
      <p>{t('verified.says')}</p>
      <ul className="checked">
        {all.map((says) => (
          <li key={says}>
            <Sign tone="good" />
            <span>{says}</span>
          </li>
        ))}
      </ul>
      <p className="small-print">{t('verified.bodies')}</p>
    </Part>
  );
};
