import { useCallback } from 'react';
import { readThread } from '../../acts/messages/thread.ts';
import type { PartyId, ThreadId } from '../../domain/basis/id.ts';
import { momentOf } from '../../domain/basis/moment.ts';
import { useText } from '../../i18n/use-text.tsx';
import { isStanding } from '../../paper/chain/party-keys.ts';
import type { Party } from '../../paper/chain/party.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Read } from '../review/reading.tsx';
import { Empty } from '../text/empty.tsx';
import { Notice } from '../text/notice.tsx';
import { MessageForm } from './message-form.tsx';
import { MessageList } from './message-list.tsx';

/** Why nothing can be written here yet, if nothing can: the rule that the log would refuse it by. */
const missing = (party: Party, surface: 'provider' | 'staff') => {
  if (!isStanding(party, momentOf(new Date()))) return 'closed.unvouched' as const;
  const isUnbegun = surface === 'provider' && party.kind === 'self' && party.terms.size === 0;
  return isUnbegun ? ('closed.unbegun' as const) : undefined;
};

interface ThreadProps {
  readonly party: PartyId;
  readonly thread: ThreadId;
}

/** A thread of messages: what was written, and the field to write in. Both sides use this one. */
export const Thread = ({ party, thread }: ThreadProps) => {
  const t = useText('messages');
  const session = useSession();
  const { surface } = session;
  const read = useAsked(
    useCallback(() => readThread(session, party, thread), [session, party, thread]),
  );
  return (
    <Read of={read}>
      {(found) => {
        const { party: known } = found.book;
        const closed = known && missing(known, surface);
        const side = surface === 'staff' ? 'staff' : (known?.kind ?? 'vouched');
        const after = found.messages.at(-1)?.id ?? null;
        return (
          <div className="conversation">
            {found.messages.length === 0 ? (
              <Empty title={t('none')}>
                <p>{t(`none.${side}`)}</p>
              </Empty>
            ) : (
              <MessageList of={found} />
            )}
            {closed === undefined ? (
              <MessageForm
                to={{ party, thread, after }}
                hint={t(`hint.${side}`)}
                onChanged={read.again}
              />
            ) : (
              <Notice title={t(closed)}>
                <p>{t(`${closed}.says`)}</p>
              </Notice>
            )}
          </div>
        );
      }}
    </Read>
  );
};
