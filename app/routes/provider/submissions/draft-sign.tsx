import { useCallback, useEffect } from 'react';
import { depositDraft, isSent, type Draft } from '../../../acts/submissions/drafts.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import type { Posted } from '../../../paper/post.ts';
import { Signing } from '../../../ui/submissions/signing.tsx';
import { useAccount } from '../../account/account.tsx';
import { useAct } from '../../account/use-act.ts';
import { useParty } from './use-party.ts';
import type { Work } from './use-open-works.ts';
import { useWorks } from './works.tsx';

interface SignStepProps {
  readonly work: Work;
  readonly draft: Draft;
  readonly onGoTo: (step: 'files' | 'send') => void;
  /** While it is under way or unsure, the page stays where it is. */
  readonly onSigning: (isSigning: boolean) => void;
  readonly onReceived: (at: Moment) => void;
}

/** The member signs; "received" is said by the server's answer, and by nothing else. */
export const SignStep = ({ work, draft, onGoTo, onSigning, onReceived }: SignStepProps) => {
  const { session, party, log } = useParty();
  const { refresh } = useAccount();
  const works = useWorks();
  const { box, share } = work;
  const received = useCallback(
    ([first]: Posted) => {
      works.close(box.submission); // the server has erased the draft: so does this device
      void refresh(log);
      if (first !== undefined) onReceived(first.recorded);
    },
    [works, box, refresh, log, onReceived],
  );
  const { state, run, again } = useAct(received);
  const isUnderWay = state.kind === 'working' || state.kind === 'unsure';
  useEffect(() => {
    onSigning(isUnderWay);
  }, [isUnderWay, onSigning]);
  const { items, defaults, readableCopy, title } = draft;
  return (
    <Signing
      of={{
        title,
        items: items.length,
        sizeBytes: items.reduce((bytes, { size }) => bytes + size, 0),
        unsent: items.filter((of) => !isSent(of)).length,
        own: items.filter(({ conditions }) => conditions !== null).length,
        conditions: defaults.conditions,
        keepsCopy: readableCopy,
      }}
      state={state.kind === 'done' ? { kind: 'working' } : state}
      onGoTo={onGoTo}
      onSign={() => void run(() => depositDraft(session, party, { draft, share }))}
      onAgain={() => void again()}
    />
  );
};
