import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { PublicFrame } from './public-frame.tsx';

interface EntranceProps {
  readonly title: string;
  readonly lead?: string;
  /** Shown only where scripts are off: says honestly what then happens. */
  readonly withoutScripts?: string;
  readonly children: ReactNode;
}

/** The narrow page on which one signs in, joins, or recovers: title, one sheet, nothing beside. */
export const Entrance = ({ title, lead, withoutScripts, children }: EntranceProps) => {
  const t = useText('public');
  return (
    <PublicFrame>
      <section className="narrow entrance">
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        <noscript>
          <p className="notice notice-warn">{withoutScripts ?? t('sign-in.noscript')}</p>
        </noscript>
        <div className="paper">{children}</div>
      </section>
    </PublicFrame>
  );
};
