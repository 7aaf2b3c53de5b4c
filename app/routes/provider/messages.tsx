import { ThreadId } from '../../domain/basis/id.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { messagesIn } from '../../paper/chain/party.ts';
import { Page, Part } from '../../ui/frame/page.tsx';
import { Thread } from '../../ui/messages/thread.tsx';
import { Row, Rows } from '../../ui/text/rows.tsx';
import { withScripts } from '../handle.ts';
import { useParty } from './party.tsx';

export const handle = withScripts;

/** What is written about the whole, and where something was written about one submission. */
export default function MessagesPage() {
  const t = useText('messages');
  const dates = useDates();
  const { party, book } = useParty();
  const isOwn = party.kind === 'self';
  const others = [...party.submissions.values()]
    .map(({ id, depositedAt }) => ({
      id,
      depositedAt: book.lines[depositedAt]?.recorded,
      count: messagesIn(party, ThreadId.parse(id)).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <Page title={t('title')} lead={t(isOwn ? 'lead.self' : 'lead')}>
      <Thread party={party.id} thread={ThreadId.parse(party.id)} />
      {others.length > 0 && (
        <Part title={t(isOwn ? 'others.self' : 'others')}>
          <Rows label={t(isOwn ? 'others.self' : 'others')}>
            {others.map(({ id, depositedAt, count }) => (
              <Row
                key={id}
                to={`/submissions/${id}`}
                title={t(isOwn ? 'other.self' : 'other', {
                  day: depositedAt === undefined ? '' : dates.day(depositedAt),
                })}
                about={t('other.n', { n: count })}
              />
            ))}
          </Rows>
        </Part>
      )}
    </Page>
  );
}
