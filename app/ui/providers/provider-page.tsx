import { useCallback } from 'react';
import type { Known } from '../../acts/keys/card.ts';
import type { PartyId } from '../../domain/basis/id.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { isVouched } from '../../paper/chain/party-keys.ts';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { useBook } from '../../routes/account/use-book.ts';
import { Go } from '../frame/go.tsx';
import { Page, Part } from '../frame/page.tsx';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { Empty } from '../text/empty.tsx';
import { Facts } from '../text/facts.tsx';
import { State } from '../text/notice.tsx';
import { Row, Rows } from '../text/rows.tsx';
import { tones as agreementTones } from '../agreements/tones.ts';
import { Proof, Safety } from './joined.tsx';
import { readKnown } from './known-parties.ts';
import { PartyName } from './party-name.tsx';
import { Vouch } from './vouch.tsx';

const Agreements = ({ party }: Pick<Known, 'party'>) => {
  const t = useText('providers');
  const editions = useText('editions');
  const dates = useDates();
  const { role } = useOpened();
  const { book } = useBook(useSession().logs.party(party.id));
  const all = [...party.agreements.values()];
  return (
    <Part title={t('agreements')}>
      {all.length === 0 ? (
        <Empty title={t('agreements.none')}>
          <p>{t('agreements.none.says')}</p>
        </Empty>
      ) : (
        <Rows label={t('agreements')}>
          {all.map(({ id, state, proposedAt }) => {
            const at = book?.lines[proposedAt]?.recorded;
            return (
              <Row
                key={id}
                to={`/staff/agreements/${party.id}/${id}`}
                title={editions('of.day', { day: at === undefined ? '' : dates.day(at) })}
                state={{ tone: agreementTones[state], says: editions(`state.${state}`) }}
              />
            );
          })}
        </Rows>
      )}
      {role === 'agreements-officer' && isVouched(party) && (
        <p className="actions">
          <Go to={`/staff/agreements/new/${party.id}`} className="button">
            {t('agreements.compose')}
          </Go>
        </p>
      )}
    </Part>
  );
};

/** Who is a member, who is one no more, and since when the organisation has another key. */
const Members = ({ party }: Pick<Known, 'party'>) => {
  const t = useText('providers');
  const dates = useDates();
  const { book } = useBook(useSession().logs.party(party.id));
  const recorded = (index: number | undefined) =>
    index === undefined ? undefined : book?.lines[index]?.recorded;
  const renewedAt = recorded(party.renewal?.at);
  return (
    <Part title={t('members')}>
      <ul className="plain-list">
        {[...party.members.values()].map(({ fingerprint, role, revokedAt }) => {
          const who = t(`member.${role ?? 'waiting'}`);
          const endedAt = recorded(revokedAt);
          return (
            <li key={fingerprint}>
              {endedAt === undefined ? who : t('member.ended', { who, day: dates.day(endedAt) })}
            </li>
          );
        })}
      </ul>
      {renewedAt !== undefined && <p>{t('key.renewed', { moment: dates.full(renewedAt) })}</p>}
    </Part>
  );
};

const Opened = ({ id }: { readonly id: PartyId }) => {
  const t = useText('providers');
  const messages = useText('messages');
  const { role } = useOpened();
  const dates = useDates();
  const session = useSession();
  const known = useAsked(useCallback(() => readKnown(session, id), [session, id]));
  const { book } = useBook(session.logs.party(id));
  return (
    <Read of={known}>
      {({ party, card }) => {
        const is = isVouched(party);
        const joinedAt = book?.lines[0]?.recorded;
        const both = (name: keyof typeof card) => (
          <span className="both">
            <bdi lang="ar">{card[name].ar}</bdi> <bdi lang="en">{card[name].en}</bdi>
          </span>
        );
        return (
          <Page
            title={<PartyName of={card.name} />}
            aside={<State tone={is ? 'good' : 'warn'}>{t(is ? 'vouched' : 'waits')}</State>}
          >
            <Part title={t('card')}>
              <Facts
                facts={[
                  { label: t('card.name'), is: both('name') },
                  { label: t('card.seat'), is: both('seat') },
                  { label: t('card.director'), is: both('director') },
                  ...(joinedAt === undefined
                    ? []
                    : [{ label: t('card.joined'), is: dates.full(joinedAt) }]),
                ]}
              />
            </Part>
            {!is && <Proof party={party} />}
            <Safety party={party} />
            <Vouch party={party} onDone={known.again} />
            <Agreements party={party} />
            <Members party={party} />
            {role === 'head' && (
              <p>
                <Go to={`/staff/messages/${id}`}>{messages('staff.go')}</Go>
              </p>
            )}
          </Page>
        );
      }}
    </Read>
  );
};

/** One organisation: who it says it is, whether the chain says so too, and what is agreed with it. */
export const ProviderPage = ({ id }: { readonly id: PartyId }) => (
  <ForRoles roles={['agreements-officer', 'head']}>
    <Opened id={id} />
  </ForRoles>
);
