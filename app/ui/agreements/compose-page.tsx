import { useCallback } from 'react';
import { readEdition } from '../../acts/agreements/edition.ts';
import type { Known } from '../../acts/keys/card.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import type { AgreementId, PartyId } from '../../domain/basis/id.ts';
import { ok } from '../../domain/basis/result.ts';
import { useText } from '../../i18n/use-text.tsx';
import { isVouched } from '../../paper/chain/party-keys.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { readKnown } from '../providers/known-parties.ts';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { Empty } from '../text/empty.tsx';
import { draftOf, type Draft } from './compose-draft.ts';
import { ComposeForm } from './compose-form.tsx';
import { firstDraft, keysOf } from './compose-usual.ts';

interface ComposePageProps {
  readonly party: PartyId;
  readonly agreement: AgreementId | null;
}

interface Beginning {
  readonly known: Known;
  readonly first: Draft;
}

/** A first edition begins with what is usual, a next one with the last, its keys taken anew. */
const begin = async (
  session: Session,
  { party: id, agreement }: ComposePageProps,
): Outcome<Beginning> => {
  const known = await readKnown(session, id);
  if (!known.ok) return known;
  const { party, card } = known.value;
  const keys = await session.refresh(session.logs.keys);
  if (!keys.ok) return keys;
  const { trust } = keys.value;
  if (agreement === null) return ok({ known: known.value, first: firstDraft(party, card, trust) });
  const last = await readEdition(session, party, agreement);
  if (!last.ok) return last;
  const draft = draftOf(last.value.edition.values);
  const director = [...party.members.values()].find(({ role }) => role === 'director');
  const written = { ...draft.written, ...keysOf(director?.fingerprint, trust) };
  return ok({ known: known.value, first: { ...draft, written } });
};

const Begun = ({ party, agreement }: ComposePageProps) => {
  const t = useText('editions');
  const session = useSession();
  const beginning = useAsked(
    useCallback(() => begin(session, { party, agreement }), [session, party, agreement]),
  );
  return (
    <Read of={beginning}>
      {({ known, first }) =>
        isVouched(known.party) ? (
          <ComposeForm known={known} agreement={agreement} first={first} />
        ) : (
          <Empty title={t('compose.not-vouched')}>
            <p>{t('compose.not-vouched.says')}</p>
          </Empty>
        )
      }
    </Read>
  );
};

export const ComposePage = (which: ComposePageProps) => (
  <ForRoles roles={['agreements-officer']}>
    <Begun {...which} />
  </ForRoles>
);
