import { useParams } from '@remix-run/react';
import { PartyId, SubmissionId } from '../../domain/basis/id.ts';
import { AbsentHere } from '../../ui/review/absent-here.tsx';
import { SubmissionPage } from '../../ui/review/submission-page.tsx';

export default function StaffSubmissionPage() {
  const params = useParams();
  const party = PartyId.safeParse(params['party']);
  const id = SubmissionId.safeParse(params['submission']);
  return party.success && id.success ? (
    <SubmissionPage party={party.data} id={id.data} />
  ) : (
    <AbsentHere />
  );
}
