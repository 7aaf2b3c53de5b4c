import { useCallback } from 'react';
import type { Outcome, Session } from '../../acts/session.ts';
import type { Known } from '../../acts/keys/card.ts';
import type { State } from '../../domain/agreements/lifecycle.ts';
import type { AgreementId } from '../../domain/basis/id.ts';
import { momentOf, type Moment } from '../../domain/basis/moment.ts';
import { ok } from '../../domain/basis/result.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { isVouched } from '../../paper/chain/party-keys.ts';
import { AgreementRows, PartyRows } from '../../paper/wire-acts.ts';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Page, Part } from '../frame/page.tsx';
import { tones as agreementTones } from './tones.ts';
import { readAllKnown } from '../providers/known-parties.ts';
import { PartyName } from '../providers/party-name.tsx';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { Empty } from '../text/empty.tsx';
import { Row, Rows } from '../text/rows.tsx';

interface Listed {
  readonly known: Known;
  readonly id: AgreementId;
  readonly state: State;
  readonly changedAt: Moment;
}
interface All {
  readonly agreements: readonly Listed[];
  readonly ready: readonly Known[];
}

/** The state is the verified log's, not the server's list's. */
const readAll = async (session: Session): Outcome<All> => {
  const parties = await session.wire.get('/api/staff/parties', PartyRows);
  if (!parties.ok) return parties;
  const rows = await session.wire.get('/api/staff/agreements', AgreementRows);
  if (!rows.ok) return rows;
  const known = await readAllKnown(
    session,
    parties.value.map(({ party }) => party),
  );
  if (!known.ok) return known;
  const agreements = rows.value.flatMap(({ agreement: id, party, changedAt }) => {
    const each = known.value.get(party);
    const state = each?.party.agreements.get(id)?.state;
    return each === undefined || state === undefined ? [] : [{ known: each, id, state, changedAt }];
  });
  const ready = [...known.value.values()].filter(({ party }) => isVouched(party));
  return ok({ agreements, ready });
};

const Agreements = ({ all }: { readonly all: readonly Listed[] }) => {
  const t = useText('editions');
  const dates = useDates();
  const now = momentOf(new Date());
  if (all.length === 0)
    return (
      <Empty title={t('list.none')}>
        <p>{t('list.none.says')}</p>
      </Empty>
    );
  return (
    <Rows label={t('list.label')}>
      {all.map(({ known: { party, card }, id, state, changedAt }) => (
        <Row
          key={id}
          to={`/staff/agreements/${party.id}/${id}`}
          title={<PartyName of={card.name} />}
          state={{ tone: agreementTones[state], says: t(`state.${state}`) }}
          about={t('list.changed', { ago: dates.ago(changedAt, now) })}
        />
      ))}
    </Rows>
  );
};

const Opened = () => {
  const t = useText('editions');
  const { role } = useOpened();
  const session = useSession();
  const read = useAsked(useCallback(() => readAll(session), [session]));
  return (
    <Read of={read}>
      {({ agreements, ready }) => (
        <>
          <Agreements all={agreements} />
          {role === 'agreements-officer' && ready.length > 0 && (
            <Part title={t('list.providers')}>
              <Rows label={t('list.providers')}>
                {ready.map(({ party, card }) => (
                  <Row
                    key={party.id}
                    to={`/staff/agreements/new/${party.id}`}
                    title={<PartyName of={card.name} />}
                  />
                ))}
              </Rows>
            </Part>
          )}
        </>
      )}
    </Read>
  );
};

/** Every agreement there is, with the name of its organisation. */
export const AgreementList = () => {
  const t = useText('editions');
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <ForRoles roles={['agreements-officer', 'head']}>
        <Opened />
      </ForRoles>
    </Page>
  );
};
