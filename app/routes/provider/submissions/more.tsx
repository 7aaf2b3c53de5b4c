import { useParams } from '@remix-run/react';
import { useCallback, type ReactNode } from 'react';
import * as z from 'zod/mini';
import { describe, latest, readDescriptions } from '../../../acts/submissions/describe.ts';
import { readWhole } from '../../../acts/submissions/kept-copy.ts';
import { SubmissionId } from '../../../domain/basis/id.ts';
import { ok, refuse } from '../../../domain/basis/result.ts';
import { safestConditions } from '../../../domain/conditions/conditions.ts';
import { Defaults } from '../../../paper/documents/submissions.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Calm } from '../../../ui/accounts/calm.tsx';
import { AbsentPage } from '../../../ui/frame/absent-page.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { LaterForm } from '../../../ui/individuals/later-form.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { useSession } from '../../account/account.tsx';
import { useAct } from '../../account/use-act.ts';
import { useAsked } from '../../account/use-asked.ts';
import { useKept } from '../../account/use-kept.ts';
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

const AnyDefaults = z.nullable(Defaults);

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
  const { book, refresh } = useParty();
  const [changed, setChanged] = useKept(`more ${id}`, AnyDefaults, null);
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
  // The heading stands there at once: whoever has walked here hears where they are.
  const page = (content: ReactNode) => (
    <Page title={t('later.title')} lead={t('later.lead')}>
      {content}
    </Page>
  );
  if (said.refusal !== undefined) return page(<Refusal code={said.refusal} onAgain={said.again} />);
  if (said.value === undefined) return page(<Calm />);
  const { isReadable, defaults } = said.value;
  const value = changed ?? defaults;
  return page(
    <LaterForm
      value={value}
      state={state}
      back={`/submissions/${id}`}
      stays={isReadable ? undefined : t('later.stays')}
      onChange={setChanged}
      onSend={() => void run(() => describe(session, book, id, value, isReadable))}
      onAgain={() => void again()}
    />,
  );
};
