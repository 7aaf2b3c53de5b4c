import { useText } from '../../i18n/use-text.tsx';
import { Notice } from '../text/notice.tsx';
import { Row, Rows } from '../text/rows.tsx';
import type { Wait } from './waiting-of.ts';

/** What the reader can do next; nothing is an answer too. */
export const Waiting = ({ waits }: { readonly waits: readonly Wait[] }) => {
  const t = useText('accounts');
  if (waits.length === 0) return <Notice tone="good" title={t('waiting.nothing')} />;
  return (
    <Rows label={t('home.waiting')}>
      {waits.map(({ key, kind, to }) => (
        <Row
          key={key}
          title={t(`waiting.${kind}`)}
          to={to}
          state={{
            tone: kind === 'deposit' || kind === 'message' ? 'plain' : 'warn',
            says: t(kind === 'message' ? 'waiting.message.state' : 'waiting.state'),
          }}
          about={t(`waiting.${kind}.says`)}
        />
      ))}
    </Rows>
  );
};
