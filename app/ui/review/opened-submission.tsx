import { useCallback } from 'react';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Part } from '../frame/page.tsx';
import { PartyName } from '../providers/party-name.tsx';
import { Facts } from '../text/facts.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Acknowledge } from './acknowledge.tsx';
import { HandOver } from './hand-over.tsx';
import { ItemList } from './item-list.tsx';
import { Questions } from './questions.tsx';
import { Read } from './reading.tsx';
import { readReview, type Found, type Review } from './found.ts';
import { Unreadable } from './unreadable.tsx';
import { Verified } from './verified.tsx';

interface OpenedProps {
  readonly of: Found;
  readonly onChanged: () => void;
}

const About = ({ of, review: { whole, items, additions } }: { of: Found; review: Review }) => {
  const t = useText('review');
  const dates = useDates();
  return (
    <Part title={t('facts')}>
      <Facts
        facts={[
          ...(whole.title === ''
            ? []
            : [{ label: t('facts.title'), is: <Foreign>{whole.title}</Foreign> }]),
          { label: t('facts.kind'), is: t(`facts.kind.${of.party.kind}`) },
          ...(of.party.kind === 'self'
            ? [{ label: t('facts.later'), is: t('facts.later.n', { n: additions }) }]
            : [{ label: t('facts.provider'), is: <PartyName of={whole.provider} /> }]),
          { label: t('facts.arrived'), is: dates.full(of.depositedAt) },
          { label: t('facts.items'), is: t('items.count', { n: items.length }) },
          {
            label: t('facts.copy'),
            is: t(whole.readableCopy ? 'facts.copy.yes' : 'facts.copy.no'),
          },
        ]}
      />
    </Part>
  );
};

/** The open submission: what was verified stands before what it says. */
export const OpenedSubmission = ({ of, onChanged }: OpenedProps) => {
  const session = useSession();
  // By the ids alone: what was handed over is what it was, whatever line its log has grown by.
  const { id: party } = of.party;
  const { id } = of.submission;
  const review = useAsked(useCallback(() => readReview(session, party, id), [session, party, id]));
  if (review.refusal !== undefined)
    return <Unreadable of={of} code={review.refusal} onAgain={review.again} />;
  return (
    <Read of={review}>
      {(read) => (
        <>
          <Verified of={of} items={read.items.length} />
          <About of={of} review={read} />
          <ItemList of={of} review={read} onNoted={review.again} />
          <Questions of={of} items={read.items} />
          <Acknowledge of={of} review={read} onDone={onChanged} />
          <HandOver of={of} review={read} />
        </>
      )}
    </Read>
  );
};
