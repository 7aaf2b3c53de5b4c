import { useParams } from '@remix-run/react';
import { AgreementId, PartyId } from '../../domain/basis/id.ts';
import { AgreementPage } from '../../ui/agreements/compose-read.tsx';
import { AbsentHere } from '../../ui/review/absent-here.tsx';

export default function StaffAgreementPage() {
  const params = useParams();
  const party = PartyId.safeParse(params['party']);
  const id = AgreementId.safeParse(params['agreement']);
  return party.success && id.success ? (
    <AgreementPage party={party.data} id={id.data} />
  ) : (
    <AbsentHere />
  );
}
