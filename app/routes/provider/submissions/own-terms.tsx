import { useCallback } from 'react';
import { readAccepted, standingUnder } from '../../../acts/terms/accept.ts';
import type { SubmissionId } from '../../../domain/basis/id.ts';
import { refuse } from '../../../domain/basis/result.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { Book } from '../../../paper/chain/book.ts';
import { Go } from '../../../ui/frame/go.tsx';
import { Part } from '../../../ui/frame/page.tsx';
import { TermsSheet } from '../../../ui/individuals/terms-sheet.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { useSession } from '../../account/account.tsx';
import { useAsked } from '../../account/use-asked.ts';

interface OwnTermsProps {
  readonly book: Book;
  readonly id: SubmissionId;
}

/** The terms, shown again on return, and the way to change what we may do. */
export const OwnTerms = ({ book, id }: OwnTermsProps) => {
  const t = useText('individuals');
  const session = useSession();
  const terms = useAsked(
    useCallback(async () => {
      const agreement = standingUnder(book, id);
      return agreement === undefined ? refuse('absent') : readAccepted(session, book, agreement);
    }, [session, book, id]),
  );
  return (
    <Part title={t('terms.accepted')}>
      {terms.refusal !== undefined && <Refusal code={terms.refusal} onAgain={terms.again} />}
      {terms.value !== undefined && (
        <TermsSheet title={t('terms.accepted')} of={terms.value.values} />
      )}
      <p className="actions">
        <Go to={`/submissions/${id}/more`} className="button button-quiet">
          {t('received.more')}
        </Go>
      </p>
    </Part>
  );
};
