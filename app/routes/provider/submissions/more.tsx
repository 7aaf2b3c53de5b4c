import { useParams } from '@remix-run/react';
import { useCallback, useState } from 'react';
import {
  describe,
  latest,
  readDescriptions,
  type Defaults,
} from '../../../acts/submissions/describe.ts';
import { readWhole } from '../../../acts/submissions/kept-copy.ts';
import { SubmissionId } from '../../../domain/basis/id.ts';
import { ok, refuse } from '../../../domain/basis/result.ts';
import { safestConditions } from '../../../domain/conditions/conditions.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Calm } from '../../../ui/accounts/calm.tsx';
import { AbsentPage } from '../../../ui/frame/absent-page.tsx';
import { LaterForm } from '../../../ui/individuals/later-form.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { useSession } from '../../account/account.tsx';
import { useAct } from '../../account/use-act.ts';
import { useAsked } from '../../account/use-asked.ts';
import { withScripts } from '../../handle.ts';
import { useParty } from '../party.tsx';

export const handle = withScripts;

const blank: Defaults = {
  kind: null,
  description: null,
  provenance: null,
  risk: null,
  conditions: safestConditions,
};

/** What an individual may add after sending, all of it skippable: a new version, signed. */
export default function MorePage() {
  const params = useParams();
  const parsed = SubmissionId.safeParse(params['id']);
  const { party } = useParty();
  const isTheirs = parsed.success && party.kind === 'self' && party.submissions.has(parsed.data);
  return isTheirs ? <More key={parsed.data} id={parsed.data} /> : <AbsentPage />;
}

const More = ({ id }: { readonly id: SubmissionId }) => {
  const t = useText('individuals');
  const session = useSession();
  const { party, book, refresh } = useParty();
  const [changed, setChanged] = useState<Defaults>();
  const said = useAsked(
    useCallback(async () => {
      const submission = book.party?.submissions.get(id);
      if (submission === undefined) return refuse('absent');
      const whole = await readWhole(session, book, submission);
      if (!whole.ok) return whole;
      if (whole.value === undefined) return ok({ isReadable: false, defaults: blank });
      const later = await readDescriptions(session, book, id);
      if (!later.ok) return later;
      return ok({ isReadable: true, defaults: latest(whole.value.defaults, later.value) });
    }, [session, book, id]),
  );
  const { state, run, again } = useAct(() => void refresh());
  if (said.refusal !== undefined) return <Refusal code={said.refusal} onAgain={said.again} />;
  if (said.value === undefined) return <Calm />;
  const { isReadable, defaults } = said.value;
  const value = changed ?? defaults;
  return (
    <LaterForm
      value={value}
      state={state}
      back={`/submissions/${id}`}
      stays={isReadable ? undefined : t('later.stays')}
      onChange={setChanged}
      onSend={() => void run(() => describe(session, party.id, id, value, isReadable))}
      onAgain={() => void again()}
    />
  );
};
