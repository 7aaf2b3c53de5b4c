import { useParams } from '@remix-run/react';
import { PartyId } from '../../domain/basis/id.ts';
import { AbsentHere } from '../../ui/review/absent-here.tsx';
import { ProviderPage } from '../../ui/providers/provider-page.tsx';

export default function StaffProviderPage() {
  const party = PartyId.safeParse(useParams()['party']);
  return party.success ? <ProviderPage id={party.data} /> : <AbsentHere />;
}
