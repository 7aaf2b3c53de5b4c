import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { newDraft } from '../../../acts/submissions/drafts.ts';
import { AgreementId, newId } from '../../../domain/basis/id.ts';
import { Calm } from '../../../ui/accounts/calm.tsx';
import { useReading, useText } from '../../../i18n/use-text.tsx';
import { AbsentPage } from '../../../ui/frame/absent-page.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { addressOf } from '../../../ui/frame/go.tsx';
import { withScripts } from '../../handle.ts';
import { useParty } from '../party.tsx';
import { useWorks } from './works.tsx';

export const handle = withScripts;

/**
 * An individual begins: a draft of its own, under terms that are accepted when it is sent. Nothing is
 * kept before something is written.
 */
export default function GivePage() {
  const t = useText('individuals');
  const { party } = useParty();
  const works = useWorks();
  const navigate = useNavigate();
  const reading = useReading();
  const isBegun = useRef(false);
  const isOwn = party.kind === 'self';
  useEffect(() => {
    if (!isOwn || isBegun.current) return;
    isBegun.current = true;
    void works.open(newDraft(newId(AgreementId)), true).then(({ box }) => {
      // In place of this page: whoever goes back is not begun with once more.
      navigate(addressOf(reading, `/submissions/draft/${box.submission}`), { replace: true });
    });
  }, [isOwn, works, navigate, reading]);
  if (!isOwn) return <AbsentPage />;
  return (
    <Page title={t('give.title')} lead={t('give.lead')}>
      <Calm />
    </Page>
  );
}
