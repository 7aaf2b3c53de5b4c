import { useCallback } from 'react';
import type { Outcome, Session } from '../../acts/session.ts';
import { ok } from '../../domain/basis/result.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { isVouched } from '../../paper/chain/party-keys.ts';
import { PartyRows } from '../../paper/wire-acts.ts';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Page, Part } from '../frame/page.tsx';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { Empty } from '../text/empty.tsx';
import { Row, Rows } from '../text/rows.tsx';
import { Invite } from './invite.tsx';
import { readAllKnown } from './known-parties.ts';
import { PartyName } from './party-name.tsx';

const readProviders = async (session: Session) => {
  const rows = await session.wire.get('/api/staff/parties', PartyRows);
  if (!rows.ok) return rows;
  const ids = rows.value.map(({ party }) => party);
  const known = await readAllKnown(session, ids);
  if (!known.ok) return known;
  return ok(
    rows.value.flatMap(({ party, joinedAt }) => {
      const each = known.value.get(party);
      return each === undefined ? [] : [{ ...each, joinedAt }];
    }),
  );
};
type Listed = Awaited<ReturnType<typeof readProviders>>;

const List = () => {
  const t = useText('providers');
  const dates = useDates();
  const session = useSession();
  const all = useAsked(
    useCallback(
      (): Outcome<Extract<Listed, { ok: true }>['value']> => readProviders(session),
      [session],
    ),
  );
  return (
    <Read of={all}>
      {(providers) =>
        providers.length === 0 ? (
          <Empty title={t('none')}>
            <p>{t('none.says')}</p>
          </Empty>
        ) : (
          <Rows label={t('list')}>
            {providers.map(({ party, card, joinedAt }) => {
              const is = isVouched(party);
              return (
                <Row
                  key={party.id}
                  to={`/staff/providers/${party.id}`}
                  title={<PartyName of={card.name} />}
                  state={{ tone: is ? 'good' : 'warn', says: t(is ? 'vouched' : 'waits') }}
                  about={t('joined', { day: dates.day(joinedAt) })}
                />
              );
            })}
          </Rows>
        )
      }
    </Read>
  );
};

/** Organisations that were invited and joined; whoever may invite, invites here. */
export const ProviderList = () => {
  const t = useText('providers');
  const { role } = useOpened();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ForRoles roles={['agreements-officer', 'head']}>
        <Part title={t('list')}>
          <List />
        </Part>
        {role === 'agreements-officer' && <Invite />}
      </ForRoles>
    </Page>
  );
};
