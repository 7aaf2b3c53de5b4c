import type { ReadThread } from '../../acts/messages/thread.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { whose, type Whose } from '../custody/whose.ts';

const useAuthor = () => {
  const t = useText('messages');
  return (of: Whose): string => {
    switch (of.kind) {
      case 'own':
        return t('by.own');
      case 'staff':
        return t(`by.${of.role}`);
      case 'member':
        return t(of.role === undefined ? 'by.former' : `by.${of.role}`);
      case 'root':
        return t('by.former');
    }
  };
};

/** A conversation in the order of its log: the reader's side and the other, each with who and when. */
export const MessageList = ({ of: { book, messages } }: { readonly of: ReadThread }) => {
  const t = useText('messages');
  const dates = useDates();
  const authorOf = useAuthor();
  const { surface } = useSession();
  const { fingerprint } = useOpened().holder;
  return (
    <ol className="thread" aria-label={t('list')}>
      {messages.map(({ id, line, text }) => {
        const isStaff = book.party?.members.has(line.statement.by) !== true;
        const side = isStaff === (surface === 'staff') ? 'ours' : 'theirs';
        return (
          <li key={id} className={`message message-${side}`}>
            <p className="message-head">
              <strong>{authorOf(whose(book, line, fingerprint))}</strong>{' '}
              <time dateTime={line.recorded}>{dates.moment(line.recorded)}</time>
            </p>
            <p className="message-text" dir="auto">
              {text}
            </p>
          </li>
        );
      })}
    </ol>
  );
};
