import { ThreadId, type PartyId, type SubmissionId } from '../../domain/basis/id.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Part } from '../frame/page.tsx';
import { Thread } from './thread.tsx';

interface ThreadPartProps {
  readonly party: PartyId;
  readonly submission: SubmissionId;
  /** Whether an individual reads: nothing that they sent is called a submission to them. */
  readonly isOwn?: boolean;
}

/** The messages about one submission, on its page. */
export const ThreadPart = ({ party, submission, isOwn = false }: ThreadPartProps) => {
  const t = useText('messages');
  return (
    <Part title={t(isOwn ? 'part.self' : 'part')}>
      <Thread party={party} thread={ThreadId.parse(submission)} />
    </Part>
  );
};
