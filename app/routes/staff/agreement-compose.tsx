import { useParams } from '@remix-run/react';
import { AgreementId, PartyId } from '../../domain/basis/id.ts';
import { ComposePage } from '../../ui/agreements/compose-page.tsx';
import { AbsentHere } from '../../ui/review/absent-here.tsx';

/** `new/<party>` for a first edition, `new/<party>/<agreement>` for the next of one. */
export default function StaffComposePage() {
  const { party, agreement } = useParams();
  const of = PartyId.safeParse(party);
  const next = AgreementId.safeParse(agreement);
  if (!of.success || (agreement !== undefined && !next.success)) return <AbsentHere />;
  return <ComposePage party={of.data} agreement={next.success ? next.data : null} />;
}
