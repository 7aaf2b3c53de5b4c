import { useParams } from '@remix-run/react';
import { useCallback } from 'react';
import { decide, readEdition } from '../../acts/agreements/edition.ts';
import { AgreementId } from '../../domain/basis/id.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { ActNotice } from '../../ui/accounts/act-notice.tsx';
import { Calm } from '../../ui/accounts/calm.tsx';
import { AgreementLife } from '../../ui/agreements/agreement-life.tsx';
import { Decision } from '../../ui/agreements/decision.tsx';
import { EditionSheet } from '../../ui/agreements/edition-sheet.tsx';
import { numberOf } from '../../ui/agreements/edition-number.ts';
import { Signatures } from '../../ui/agreements/signatures.tsx';
import { StateNotice } from '../../ui/agreements/state-notice.tsx';
import { tones } from '../../ui/agreements/tones.ts';
import { AbsentPage } from '../../ui/frame/absent-page.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { State } from '../../ui/text/notice.tsx';
import { Refusal } from '../../ui/text/refusal.tsx';
import type { Agreement } from '../../paper/chain/party.ts';
import { useSession } from '../account/account.tsx';
import { useAct } from '../account/use-act.ts';
import { useAsked } from '../account/use-asked.ts';
import { withScripts } from '../handle.ts';
import { useParty } from './party.tsx';

export const handle = withScripts;

const OneAgreement = ({ agreement }: { readonly agreement: Agreement }) => {
  const t = useText('agreements');
  const dates = useDates();
  const session = useSession();
  const { party, book, isDirector, refresh } = useParty();
  const { id, state, commitment } = agreement;
  const read = useAsked(useCallback(() => readEdition(session, party, id), [session, party, id]));
  const onDone = useCallback(() => void refresh(), [refresh]);
  const act = useAct(onDone);
  const number = dates.number(numberOf(book, agreement));
  const take = (decision: 'agreement.sign/1' | 'agreement.decline/1') => {
    void act.run(() => decide(session, party, id, decision));
  };
  return (
    <Page
      title={t('page', { number })}
      aside={<State tone={tones[state]}>{t(`state.${state}`)}</State>}
    >
      <AgreementLife book={book} agreement={agreement} />
      <StateNotice state={state} isDirector={isDirector} />
      {read.refusal !== undefined && <Refusal code={read.refusal} onAgain={read.again} />}
      {read.refusal === undefined && read.value === undefined && <Calm />}
      {read.value !== undefined && (
        <EditionSheet rendering={read.value.rendering}>
          <Signatures book={book} agreement={agreement} values={read.value.edition.values} />
        </EditionSheet>
      )}
      <ActNotice
        state={act.state}
        onAgain={() => void act.again()}
        done={t(state === 'declined' ? 'decline.done' : 'sign.done')}
      />
      {read.value !== undefined && state === 'proposed' && isDirector && (
        <Decision
          number={number}
          commitment={commitment.slice('sha256:'.length)}
          isWorking={act.isWorking}
          onSign={() => {
            take('agreement.sign/1');
          }}
          onDecline={() => {
            take('agreement.decline/1');
          }}
        />
      )}
    </Page>
  );
};

/** One memorandum of understanding: where it stands, its text in both languages, and what to do. */
export default function AgreementPage() {
  const { party } = useParty();
  const id = AgreementId.safeParse(useParams()['agreement']);
  const agreement = id.success ? party.agreements.get(id.data) : undefined;
  return agreement === undefined ? <AbsentPage /> : <OneAgreement agreement={agreement} />;
}
