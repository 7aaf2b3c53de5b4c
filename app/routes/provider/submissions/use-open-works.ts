import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newDraftBox, type DraftBox } from '../../../acts/submissions/draft-box.ts';
import { saveDraft, type WithShare } from '../../../acts/submissions/drafts.ts';
import { newParking } from '../../../acts/submissions/parking.ts';
import { newUploading, type Uploading } from '../../../acts/submissions/uploading.ts';
import type { SubmissionId } from '../../../domain/basis/id.ts';
import { onLineBack } from '../../../uploads/line.ts';
import { useAccount } from '../../account/account.tsx';
import { useParty } from './use-party.ts';
import { useStaying } from './use-staying.ts';

/** A draft that is open on this device, and the sending of its files. */
export interface Work {
  readonly box: DraftBox;
  readonly share: string;
  readonly uploading: Uploading;
}

export interface Works {
  readonly find: (submission: SubmissionId) => Work | undefined;
  readonly open: (of: WithShare, isKept: boolean) => Promise<Work>;
  /** The draft that was at work when the keys locked, if it is that one, with its files. */
  readonly goOn: (submission: SubmissionId) => Promise<Work | undefined>;
  /** Forgets a draft that was handed over or erased. */
  readonly close: (submission: SubmissionId) => void;
}

const endpoint = '/api/provider/uploads';
const isGoing = ({ uploading }: Work): boolean =>
  !['still', 'stopped'].includes(uploading.screen.get().phase.kind);

/** The drafts that are open on this device. */
export const useOpenWorks = (): Works => {
  const { hold } = useAccount();
  const { session, party } = useParty();
  const open = useRef(new Map<SubmissionId, Work>());
  const [parking] = useState(newParking);

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
      const box = newDraftBox(draft, isKept, save, onLineBack);
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

  const goOn = useCallback(
    async (submission: SubmissionId) => {
      const of = await parking.take(session, party, submission);
      if (of === undefined) return undefined;
      const work = await start(of, of.isKept);
      for (const [item, file] of of.files) work.uploading.give(item, file);
      if (!of.isKept) void work.box.keepNow();
      return work;
    },
    [parking, session, party, start],
  );

  // What is sent goes on while the keys are locked, and needs its draft; every other one is sealed.
  useEffect(
    () =>
      session.beforeLock(async () => {
        for (const [submission, { box, share, uploading }] of [...open.current].filter(
          ([, work]) => !isGoing(work),
        )) {
          const { draft, saving } = box.get();
          const isKept = saving.kind === 'saved';
          await parking.park(session, party, { draft, share, isKept, files: uploading.files });
          close(submission);
        }
      }),
    [session, party, parking, close],
  );

  const isAtWork = useCallback(
    () =>
      parking.holdsUnkept() ||
      [...open.current.values()].some(
        (work) => isGoing(work) || work.box.get().saving.kind !== 'saved',
      ),
    [parking],
  );
  useStaying(isAtWork);
  useEffect(() => {
    const works = open.current;
    return () => {
      for (const submission of [...works.keys()]) close(submission);
    };
  }, [close]);

  return useMemo(
    () => ({ find: (id: SubmissionId) => open.current.get(id), open: start, goOn, close }),
    [start, goOn, close],
  );
};
