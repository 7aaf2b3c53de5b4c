import { useCallback, useMemo, useState } from 'react';
import { propose } from '../../acts/agreements/edition.ts';
import type { Known } from '../../acts/keys/card.ts';
import { compose } from '../../domain/agreements/compose.ts';
import type { Clause } from '../../domain/agreements/clause.ts';
import type { AgreementId } from '../../domain/basis/id.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useKept } from '../../routes/account/use-kept.ts';
import { Button } from '../form/button.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Go } from '../frame/go.tsx';
import { Page, Part } from '../frame/page.tsx';
import { PartyName } from '../providers/party-name.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import { FoldedClause, OpenClause, PartFields } from './compose-clause.tsx';
import { Draft, fillingOf, library } from './compose-draft.ts';
import { Problems } from './compose-problems.tsx';
import { EditionSheet } from './edition-sheet.tsx';

/** ¶32: the nature of the material, how it is transmitted, how it may be used and shared. */
const customParts = ['nature-of-material', 'transmission', 'conditions-of-use'];
const isCustom = ({ id }: Clause): boolean => customParts.includes(id);

interface ComposeFormProps {
  readonly known: Known;
  /** The one that gets a new edition; null for a first. */
  readonly agreement: AgreementId | null;
  readonly first: Draft;
}

/** Composing an edition: what is written, what is left, the text as it will be read, the proposal. */
export const ComposeForm = ({ known: { party, card }, agreement, first }: ComposeFormProps) => {
  const t = useText('editions');
  const staff = useText('staff');
  const session = useSession();
  const [draft, setDraft] = useKept(`edition ${party.id} ${agreement}`, Draft, first);
  const [isSure, setSure] = useState(false);
  const filling = useMemo(() => fillingOf(draft), [draft]);
  const composed = useMemo(() => filling.values && compose(filling.values), [filling.values]);
  const { state, run, again, isWorking } = useAct();
  const close = useCallback(() => setSure(false), []);
  const writing = {
    filling,
    written: draft.written,
    onWrite: useCallback(
      (name: string, written: Draft['written'][string]) =>
        setDraft((so) => ({ ...so, written: { ...so.written, [name]: written } })),
      [setDraft],
    ),
  };
  const include = (id: string, isIn: boolean) =>
    setDraft((so) => ({
      ...so,
      optional: isIn ? [...so.optional, id] : so.optional.filter((each) => each !== id),
    }));
  const send = (values: NonNullable<typeof filling.values>) => {
    setSure(false);
    void run(() => propose(session, party.id, agreement, values));
  };
  const { values } = filling;
  const isDone = state.kind === 'done';
  return (
    <Page
      title={t(agreement === null ? 'compose.title' : 'compose.again')}
      lead={<PartyName of={card.name} />}
    >
      {isDone ? (
        <>
          <ActNotice state={state} onAgain={() => void again()} done={t('compose.proposed')} />
          <p className="actions">
            <Go to="/staff/agreements" className="button">
              {t('list.title')}
            </Go>
          </p>
        </>
      ) : (
        <>
          <div className="stack">
            <p>{t('compose.lead')}</p>
            <p className="small-print">{t('compose.kept')}</p>
          </div>
          <Part title={t('compose.three')}>
            <div className="form">
              {library.clauses.filter(isCustom).map((clause) => (
                <OpenClause key={clause.id} of={clause} {...writing} />
              ))}
            </div>
          </Part>
          <Part title={t('compose.parties')}>
            <div className="form">
              <PartFields of={library.head} {...writing} />
            </div>
          </Part>
          <Part title={t('compose.rest')}>
            <p>{t('compose.rest.says')}</p>
            <div className="folds">
              {library.clauses
                .filter((clause) => !isCustom(clause))
                .map((clause) => (
                  <FoldedClause
                    key={clause.id}
                    of={clause}
                    isIn={filling.clauses.includes(clause)}
                    onInclude={include}
                    {...writing}
                  />
                ))}
            </div>
          </Part>
          <Part title={t('compose.see')}>
            <Problems problems={filling.problems} />
            {composed?.ok === true && <EditionSheet rendering={composed.value.rendering} />}
            <ActNotice state={state} onAgain={() => void again()} done={t('compose.proposed')} />
            {values !== undefined && (
              <p className="actions">
                <Button isBusy={isWorking} onPress={() => setSure(true)}>
                  {t('compose.propose')}
                </Button>
              </p>
            )}
          </Part>
          <Dialog
            title={t('compose.propose.sure')}
            isOpen={isSure && values !== undefined}
            onClose={close}
            actions={
              <>
                <Button onPress={() => values && send(values)}>{t('compose.propose')}</Button>
                <Button kind="quiet" onPress={close}>
                  {staff('back')}
                </Button>
              </>
            }
          >
            <p>{t('compose.propose.says')}</p>
          </Dialog>
        </>
      )}
    </Page>
  );
};
