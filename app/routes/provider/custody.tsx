import { useText } from '../../i18n/use-text.tsx';
import type { Line } from '../../paper/chain/line.ts';
import { LogTimeline } from '../../ui/custody/log-timeline.tsx';
import { Mark } from '../../ui/custody/mark.tsx';
import { Verified } from '../../ui/custody/verified.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { withScripts } from '../handle.ts';
import { useParty } from './party.tsx';

export const handle = withScripts;

const pageOf = ({ statement: { act, about } }: Line): string | undefined => {
  if ('submission' in about) return `/submissions/${about.submission}`;
  if ('thread' in about)
    return String(about.thread) === String(about.party)
      ? '/messages'
      : `/submissions/${about.thread}`;
  if ('edition' in about) return `/agreements/${about.agreement}`;
  return 'member' in about && act !== 'party.open/1' ? '/members' : undefined;
};

/** The organisation's log: everything that happened, each line verified on this device. */
export default function CustodyPage() {
  const t = useText('custody');
  const own = useText('individuals');
  const { party, book, me } = useParty();
  return (
    <Page title={t('title')} lead={party.kind === 'self' ? own('custody.lead') : t('lead')}>
      <Verified book={book} />
      <Mark book={book} />
      <LogTimeline book={book} own={me.fingerprint} pageOf={pageOf} />
    </Page>
  );
}
