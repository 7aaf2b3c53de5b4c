import { useCallback } from 'react';
import {
  findDeposit,
  readHandOvers,
  readUses,
  type Deposit,
  type Recorded,
} from '../../acts/feedback/read.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import type { DocumentId } from '../../domain/basis/id.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Page, Part } from '../frame/page.tsx';
import { PartyName } from '../providers/party-name.tsx';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { Facts } from '../text/facts.tsx';
import { Foreign } from '../text/foreign.tsx';
import { DraftFeedback } from './draft-feedback.tsx';
import { Material } from './material.tsx';
import { RecordUse } from './record-use.tsx';

interface Opened {
  readonly handOver: Recorded<'handover/1'>;
  readonly deposit: Deposit;
  readonly uses: readonly Recorded<'use/1'>[];
}

const readOne = async (session: Session, id: DocumentId): Outcome<Opened> => {
  const all = await readHandOvers(session);
  if (!all.ok) return all;
  const handOver = all.value.find((each) => each.id === id);
  if (handOver === undefined) return refuse('absent');
  const deposit = await findDeposit(session, handOver.body.deposit);
  if (!deposit.ok) return deposit;
  const uses = await readUses(session);
  if (!uses.ok) return uses;
  const { submission } = deposit.value;
  const own = uses.value.filter(({ body }) => body.submission === submission);
  return ok({ handOver, deposit: deposit.value, uses: own });
};

const One = ({ id }: { readonly id: DocumentId }) => {
  const t = useText('analysis');
  const dates = useDates();
  const session = useSession();
  const opened = useAsked(useCallback(() => readOne(session, id), [session, id]));
  return (
    <Read of={opened}>
      {({ handOver: { body, at }, deposit, uses }) => (
        <Page
          title={body.title === '' ? t('facts.untitled') : <Foreign>{body.title}</Foreign>}
          lead={<PartyName of={body.provider} />}
        >
          <Part title={t('facts')}>
            <Facts
              facts={[
                { label: t('facts.at'), is: dates.full(at) },
                ...(body.note === ''
                  ? []
                  : [{ label: t('facts.note'), is: <Foreign>{body.note}</Foreign> }]),
              ]}
            />
          </Part>
          <Material items={body.items} conditions={body.defaults} />
          <RecordUse
            items={body.items}
            submission={deposit.submission}
            uses={uses}
            onDone={opened.again}
          />
          <DraftFeedback deposit={deposit} />
        </Page>
      )}
    </Read>
  );
};

/** What was handed over: its items opened, uses recorded, one feedback drafted. */
export const HandOverPage = ({ id }: { readonly id: DocumentId }) => (
  <ForRoles roles={['analyst', 'head']}>
    <One id={id} />
  </ForRoles>
);
