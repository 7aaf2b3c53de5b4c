import { useParams } from '@remix-run/react';
import { DocumentId } from '../../domain/basis/id.ts';
import { HandOverPage } from '../../ui/analysis/hand-over-page.tsx';
import { AbsentHere } from '../../ui/review/absent-here.tsx';

export default function StaffHandOverPage() {
  const id = DocumentId.safeParse(useParams()['document']);
  return id.success ? <HandOverPage id={id.data} /> : <AbsentHere />;
}
