import { useCallback, useState } from 'react';
import { isSent } from '../../../acts/submissions/drafts.ts';
import { giveDraft, mayGive } from '../../../acts/submissions/give.ts';
import { isWords, withWordsItem, wordsFile } from '../../../acts/submissions/words.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import type { Terms } from '../../../domain/terms/terms.ts';
import type { Posted } from '../../../paper/post.ts';
import { useAccount } from '../../account/account.tsx';
import { useAct } from '../../account/use-act.ts';
import { useParty } from './use-party.ts';
import type { Work } from './use-open-works.ts';
import { useWorks } from './works.tsx';

/** The written words are a file of this page: given again after a reload, out of the draft. */
export const giveWords = ({ box, uploading }: Work): void => {
  for (const of of box.get().draft.items)
    if (isWords(of) && !isSent(of) && !uploading.hasFile(of.item))
      uploading.give(of.item, wordsFile(box.get().draft));
};

/** One button, under the terms that are shown: limits asked, files sent, then terms and deposit signed together. */
export const useGiving = (work: Work, onReceived: (at: Moment) => void) => {
  const { session, party, log } = useParty();
  const { refresh } = useAccount();
  const works = useWorks();
  const { box, share, uploading } = work;
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const received = useCallback(
    ([first]: Posted) => {
      works.close(box.submission); // the server has erased the draft: so does this device
      void refresh(log);
      if (first !== undefined) onReceived(first.recorded);
    },
    [works, box, refresh, log, onReceived],
  );
  const { state, run, again, isWorking } = useAct(received);
  const give = async (terms: Terms): Promise<void> => {
    setRefusal(undefined);
    box.change(withWordsItem);
    giveWords(work);
    const may = await mayGive(session, box.get().draft);
    if (!may.ok) return setRefusal(may.code);
    await uploading.go();
    const { draft } = box.get();
    if (draft.items.length > 0 && draft.items.every(isSent))
      await run(() => giveDraft(session, party, { draft, share }, terms));
  };
  return {
    state,
    refusal: refusal ?? (state.kind === 'refused' ? state.code : undefined),
    isBusy: isSending || isWorking,
    again: () => void again(),
    send: (terms: Terms) => {
      setSending(true);
      void give(terms).finally(() => setSending(false));
    },
  };
};
