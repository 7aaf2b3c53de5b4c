import { useEffect, useRef } from 'react';
import { newDraft } from '../../../acts/submissions/drafts.ts';
import { AgreementId, newId } from '../../../domain/basis/id.ts';
import { Calm } from '../../../ui/accounts/calm.tsx';
import { AbsentPage } from '../../../ui/frame/absent-page.tsx';
import { useWalk } from '../../account/use-walk.ts';
import { withScripts } from '../../handle.ts';
import { useParty } from '../party.tsx';
import { useWorks } from './works.tsx';

export const handle = withScripts;

/**
 * An individual begins: a draft of its own, under terms that are accepted when it is sent. Nothing is
 * kept before something is written.
 */
export default function GivePage() {
  const { party } = useParty();
  const works = useWorks();
  const walk = useWalk();
  const isBegun = useRef(false);
  const isOwn = party.kind === 'self';
  useEffect(() => {
    if (!isOwn || isBegun.current) return;
    isBegun.current = true;
    void works
      .open(newDraft(newId(AgreementId)), true)
      .then(({ box }) => walk(`/submissions/draft/${box.submission}`));
  }, [isOwn, works, walk]);
  return isOwn ? <Calm /> : <AbsentPage />;
}
