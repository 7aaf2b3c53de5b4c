import { useParams } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { SubmissionId } from '../../../domain/basis/id.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import { Calm } from '../../../ui/accounts/calm.tsx';
import { Received, type Receipt } from '../../../ui/submissions/received.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { withScripts } from '../../handle.ts';
import { OwnReceived } from '../../../ui/individuals/own-received.tsx';
import { useParty } from '../party.tsx';
import { DraftAtWork, type DraftPlace } from './draft-at-work.tsx';
import { OwnDraft } from './own-draft.tsx';
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
  const [place, setPlace] = useState<DraftPlace>({ step: undefined, item: undefined });
  const [receipt, setReceipt] = useState<Receipt>();
  const { value } = work;
  const isOwn = useParty().party.kind === 'self';
  const receive = useCallback(
    (recordedAt: Moment) => {
      const items = value?.box.get().draft.items ?? [];
      const sizeBytes = items.reduce((bytes, { size }) => bytes + size, 0);
      setReceipt({ recordedAt, items: items.length, sizeBytes });
    },
    [value],
  );
  if (id !== undefined && receipt !== undefined)
    return isOwn ? (
      <OwnReceived submission={id} recordedAt={receipt.recordedAt} />
    ) : (
      <Received submission={id} of={receipt} />
    );
  if (work.refusal !== undefined) return <Refusal code={work.refusal} onAgain={work.again} />;
  if (value === undefined) return <Calm />;
  return isOwn ? (
    <OwnDraft work={value} onReceived={receive} />
  ) : (
    <DraftAtWork work={value} place={place} onGo={setPlace} onReceived={receive} />
  );
};
