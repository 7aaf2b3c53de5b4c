import { useCallback, useState } from 'react';
import { decide, readEdition, type ReadEdition } from '../../acts/agreements/edition.ts';
import type { Known } from '../../acts/keys/card.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import { isUndecided } from '../../domain/agreements/lifecycle.ts';
import type { AgreementId, PartyId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { Book } from '../../paper/chain/book.ts';
import type { Agreement } from '../../paper/chain/party.ts';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Button } from '../form/button.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Go } from '../frame/go.tsx';
import { Page } from '../frame/page.tsx';
import { tones as agreementTones } from './tones.ts';
import { readKnown } from '../providers/known-parties.ts';
import { PartyName } from '../providers/party-name.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { State } from '../text/notice.tsx';
import { EditionSheet } from './edition-sheet.tsx';
import { Signatures } from './signatures.tsx';

interface Opened {
  readonly known: Known;
  readonly agreement: Agreement;
  readonly edition: ReadEdition;
  readonly book: Book;
}

const readAgreement = async (session: Session, id: PartyId, of: AgreementId): Outcome<Opened> => {
  const known = await readKnown(session, id);
  if (!known.ok) return known;
  const agreement = known.value.party.agreements.get(of);
  if (agreement === undefined) return refuse('absent');
  const edition = await readEdition(session, known.value.party, of);
  if (!edition.ok) return edition;
  const book = await session.refresh(session.logs.party(id));
  if (!book.ok) return book;
  return ok({ known: known.value, agreement, edition: edition.value, book: book.value });
};

interface CounterSignProps {
  readonly of: Opened;
  readonly onDone: () => void;
}

/** The head signs what stands above, and is asked once. */
const CounterSign = ({ of: { known, agreement }, onDone }: CounterSignProps) => {
  const t = useText('editions');
  const staff = useText('staff');
  const session = useSession();
  const [isSure, setSure] = useState(false);
  const close = useCallback(() => setSure(false), []);
  const { state, run, again, isWorking } = useAct(onDone);
  const sign = () => {
    setSure(false);
    void run(() => decide(session, known.party, agreement.id, 'agreement.countersign/1'));
  };
  return (
    <div className="stack">
      <ActNotice state={state} onAgain={() => void again()} done={t('sign.done')} />
      {agreement.state === 'signed' && state.kind !== 'done' && (
        <p className="actions">
          <Button isBusy={isWorking} onPress={() => setSure(true)}>
            {t('sign.title')}
          </Button>
        </p>
      )}
      <Dialog
        title={t('sign.title')}
        isOpen={isSure}
        onClose={close}
        actions={
          <>
            <Button onPress={sign}>{t('sign.title')}</Button>
            <Button kind="quiet" onPress={close}>
              {staff('back')}
            </Button>
          </>
        }
      >
        <p>{t('sign.says')}</p>
      </Dialog>
    </div>
  );
};

const OneAgreement = ({ party, id }: { readonly party: PartyId; readonly id: AgreementId }) => {
  const t = useText('editions');
  const { role } = useOpened();
  const session = useSession();
  const read = useAsked(useCallback(() => readAgreement(session, party, id), [session, party, id]));
  return (
    <Read of={read}>
      {(opened) => {
        const { known, agreement, edition, book } = opened;
        const { state } = agreement;
        return (
          <Page
            title={<PartyName of={known.card.name} />}
            lead={t('of.number', { n: edition.number })}
            aside={<State tone={agreementTones[state]}>{t(`state.${state}`)}</State>}
          >
            <EditionSheet rendering={edition.rendering}>
              <Signatures book={book} agreement={agreement} values={edition.edition.values} />
            </EditionSheet>
            {role === 'head' ? (
              <>
                {state === 'proposed' && <p>{t('sign.waits')}</p>}
                <CounterSign of={opened} onDone={read.again} />
              </>
            ) : (
              (isUndecided(state) || state === 'declined') && (
                <p className="actions">
                  <Go to={`/staff/agreements/new/${party}/${id}`} className="button button-quiet">
                    {t('compose.again')}
                  </Go>
                </p>
              )
            )}
          </Page>
        );
      }}
    </Read>
  );
};

/** One agreement as it stands: the text, what was verified of it, and what this role may do. */
export const AgreementPage = (which: { readonly party: PartyId; readonly id: AgreementId }) => (
  <ForRoles roles={['agreements-officer', 'head']}>
    <OneAgreement {...which} />
  </ForRoles>
);
