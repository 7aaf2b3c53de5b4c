import { sayUnreadable } from '../../acts/submissions/unreadable.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { Button } from '../form/button.tsx';
import { Part } from '../frame/page.tsx';
import { Refusal } from '../text/refusal.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import type { Found } from './found.ts';

/** Refusals of the document itself: its author should know. Of the line or the server: not. */
const authors = new Set([
  'outer-shape',
  'not-decrypted',
  'inner-shape',
  'body-malformed',
  'not-for-this-recipient',
  'manifest-altered',
]);

interface UnreadableProps {
  readonly of: Found;
  readonly code: string;
  readonly onAgain: () => void;
}

/** A submission that does not open: said as what it is, and the provider can be told. */
export const Unreadable = ({ of: { party, submission }, code, onAgain }: UnreadableProps) => {
  const t = useText('review');
  const session = useSession();
  const { state, run, again, isWorking } = useAct();
  const document = submission.seals.find(({ kind }) => kind === 'submission/1')?.id;
  return (
    <>
      <Refusal code={code} onAgain={onAgain} />
      {authors.has(code) && document !== undefined && (
        <Part title={t('unreadable.title')}>
          <p>{t('unreadable.says')}</p>
          <p className="actions">
            <Button
              kind="quiet"
              isBusy={isWorking}
              onPress={() => void run(() => sayUnreadable(session, party.id, document))}
            >
              {t('unreadable.action')}
            </Button>
          </p>
          <ActNotice state={state} onAgain={() => void again()} done={t('unreadable.done')} />
        </Part>
      )}
    </>
  );
};
