import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  type ReactNode,
} from 'react';
import { newDraftBox, type DraftBox } from '../../../acts/submissions/draft-box.ts';
import { saveDraft, type WithShare } from '../../../acts/submissions/drafts.ts';
import { newUploading, type Uploading } from '../../../acts/submissions/uploading.ts';
import type { SubmissionId } from '../../../domain/basis/id.ts';
import { useAccount } from '../../account/account.tsx';
import { useParty } from './use-party.ts';

/** A draft that is open on this device, and the sending of its files. */
export interface Work {
  readonly box: DraftBox;
  readonly share: string;
  readonly uploading: Uploading;
}

interface Works {
  readonly find: (submission: SubmissionId) => Work | undefined;
  readonly open: (of: WithShare, isKept: boolean) => Promise<Work>;
  /** Forgets a draft that was handed over or erased. */
  readonly close: (submission: SubmissionId) => void;
}

const WorksContext = createContext<Works | undefined>(undefined);

export const useWorks = (): Works => {
  const works = useContext(WorksContext);
  if (works === undefined) throw new Error('this page stands outside the submissions');
  return works;
};

const endpoint = '/api/provider/uploads';
const isGoing = ({ uploading }: Work): boolean =>
  !['still', 'stopped'].includes(uploading.screen.get().phase.kind);

/** Holds open drafts above the pages of submissions: walking between them stops no sending. */
export const WorksProvider = ({ children }: { readonly children: ReactNode }) => {
  const { hold } = useAccount();
  const { session, party } = useParty();
  const open = useRef(new Map<SubmissionId, Work>());

  const close = useCallback((submission: SubmissionId) => {
    const work = open.current.get(submission);
    work?.box.close();
    work?.uploading.end();
    open.current.delete(submission);
  }, []);

  const start = useCallback(
    async ({ draft, share }: WithShare, isKept: boolean): Promise<Work> => {
      // What sends and what hashes are fetched when there is something to send.
      const [{ startQueue }, { startHashing }] = await Promise.all([
        import('../../../uploads/queue.ts'),
        import('../../../vault/vault.ts'),
      ]);
      const { submission } = draft;
      const known = open.current.get(submission);
      if (known !== undefined) return known;
      const save = (now: WithShare['draft']) => saveDraft(session, party, { draft: now, share });
      const box = newDraftBox(draft, isKept, save);
      const headers = { 'Upload-Draft': submission };
      const uploading = newUploading(box, share, {
        vault: session.vault,
        hashing: startHashing(),
        startQueue: (items, onEvent) => startQueue(items, { endpoint, headers, onEvent }),
        hold,
      });
      const work = { box, share, uploading };
      open.current.set(submission, work);
      return work;
    },
    [session, party, hold],
  );

  useEffect(() => {
    const works = open.current;
    const ask = (event: BeforeUnloadEvent) => {
      const isAtWork = [...works.values()].some(
        (work) => isGoing(work) || work.box.get().saving.kind !== 'saved',
      );
      if (isAtWork) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      for (const submission of [...works.keys()]) close(submission);
    };
  }, [close]);

  const works = useMemo(
    () => ({ find: (id: SubmissionId) => open.current.get(id), open: start, close }),
    [start, close],
  );
  return <WorksContext.Provider value={works}>{children}</WorksContext.Provider>;
};
