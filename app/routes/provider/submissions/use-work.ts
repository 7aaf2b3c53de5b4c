import { useCallback } from 'react';
import { readDrafts } from '../../../acts/submissions/drafts.ts';
import type { SubmissionId } from '../../../domain/basis/id.ts';
import { ok, refuse } from '../../../domain/basis/result.ts';
import { useAsked, type Asked } from '../../account/use-asked.ts';
import { useParty } from './use-party.ts';
import type { Work } from './use-open-works.ts';
import { useWorks } from './works.tsx';

/** The draft of an address: the one that is open here, or the one that was kept. */
export const useWork = (submission: SubmissionId | undefined): Asked<Work> => {
  const works = useWorks();
  const { session, party } = useParty();
  return useAsked(
    useCallback(async () => {
      if (submission === undefined) return refuse('absent');
      const open = works.find(submission);
      if (open !== undefined) return ok(open);
      const parked = await works.goOn(submission);
      if (parked !== undefined) return ok(parked);
      const drafts = await readDrafts(session, party);
      if (!drafts.ok) return drafts;
      const kept = drafts.value.find((each) => each.submission === submission);
      if (kept === undefined) return refuse('absent');
      return kept.opened.ok ? ok(await works.open(kept.opened.value, true)) : kept.opened;
    }, [works, session, party, submission]),
  );
};
