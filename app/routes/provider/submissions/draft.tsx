import { useParams } from '@remix-run/react';
import { useState } from 'react';
import { SubmissionId } from '../../../domain/basis/id.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import { Calm } from '../../../ui/accounts/calm.tsx';
import { Received } from '../../../ui/submissions/received.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { withScripts } from '../../handle.ts';
import { DraftAtWork } from './draft-at-work.tsx';
import { useWork } from './use-work.ts';

export const handle = withScripts;

export default function DraftPage() {
  const params = useParams();
  const parsed = SubmissionId.safeParse(params['id']);
  const id = parsed.success ? parsed.data : undefined;
  return <OneDraft key={id} id={id} />;
}

const OneDraft = ({ id }: { readonly id: SubmissionId | undefined }) => {
  const work = useWork(id);
  const [recordedAt, setRecordedAt] = useState<Moment>();
  if (id !== undefined && recordedAt !== undefined)
    return <Received submission={id} recordedAt={recordedAt} />;
  if (work.refusal !== undefined) return <Refusal code={work.refusal} onAgain={work.again} />;
  if (work.value === undefined) return <Calm />;
  return <DraftAtWork work={work.value} onReceived={setRecordedAt} />;
};
