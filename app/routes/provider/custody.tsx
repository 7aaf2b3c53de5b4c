import { useText } from '../../i18n/use-text.tsx';
import type { Line } from '../../paper/chain/line.ts';
import { LogTimeline } from '../../ui/custody/log-timeline.tsx';
import { Verified } from '../../ui/custody/verified.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { withScripts } from '../handle.ts';
import { useParty } from './party.tsx';

export const handle = withScripts;

const pageOf = ({ statement: { about } }: Line): string | undefined => {
  if ('submission' in about) return `/submissions/${about.submission}`;
  if ('agreement' in about) return `/agreements/${about.agreement}`;
  return 'member' in about ? '/members' : undefined;
};

/** The organisation's log: everything that happened, each line verified on this device. */
export default function CustodyPage() {
  const t = useText('custody');
  const { book, me } = useParty();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Verified book={book} />
      <LogTimeline book={book} own={me.fingerprint} pageOf={pageOf} />
    </Page>
  );
}
