import { useState } from 'react';
import { handOver } from '../../acts/feedback/write.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import type { ItemId } from '../../domain/basis/id.ts';
import { base64url } from '../../domain/basis/octets.ts';
import { refuse } from '../../domain/basis/result.ts';
import { mayBeAnalysed } from '../../domain/conditions/conditions.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import type { Post } from '../../paper/post.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useKeptText } from '../../routes/account/use-kept.ts';
import { Button } from '../form/button.tsx';
import { Checks } from '../form/checks.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Part } from '../frame/page.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import { conditionsOf } from './item-facts.tsx';
import { ItemName } from './item-name.tsx';
import type { Found, Review } from './found.ts';

/** Where a key stands inside the seal; the vault fills it in, and no key comes to the page. */
const withheld = base64url(new Uint8Array(32));

const prepare = async (
  session: Session,
  { party, submission }: Found,
  { whole, additions }: Review,
  items: readonly ManifestItem[],
  note: string,
): Outcome<Post> => {
  const book = await session.refresh(session.logs.party(party.id));
  if (!book.ok) return book;
  const line = book.value.lines[submission.depositedAt];
  if (line === undefined) return refuse('absent');
  // Conditions that changed since the page was opened are not those that were read here.
  const later = book.value.party?.descriptions.get(submission.id)?.length ?? 0;
  if (later !== additions) return refuse('not-open');
  return handOver(session, {
    deposit: line.statementDigest,
    title: whole.title,
    provider: whole.provider,
    items: [...items],
    keys: items.map(({ id }) => ({ item: id, sessionKey: withheld })),
    defaults: whole.defaults.conditions,
    note,
  });
};

/** Handing items over to analysis: only those whose conditions let that team see them. */
export const HandOver = ({ of, review }: { readonly of: Found; readonly review: Review }) => {
  const t = useText('review');
  const session = useSession();
  const may = review.items.filter((item) =>
    mayBeAnalysed(conditionsOf(item, review.whole.defaults.conditions)),
  );
  const [chosen, setChosen] = useState<readonly ItemId[]>([]);
  const [note, setNote] = useKeptText(`hand-over ${of.submission.id}`);
  const [isEmpty, setEmpty] = useState(false);
  const { state, run, again, isWorking } = useAct(() => setChosen([]));
  const send = () => {
    setEmpty(chosen.length === 0);
    const items = may.filter(({ id }) => chosen.includes(id));
    if (items.length > 0) void run(() => prepare(session, of, review, items, note.trim()));
  };
  return (
    <Part title={t('hand.title')}>
      <p>{t('hand.says')}</p>
      <p>{t('hand.cannot', { n: review.items.length - may.length })}</p>
      {may.length === 0 ? (
        <p>{t('hand.none')}</p>
      ) : (
        <Form onSubmit={send} label={t('hand.title')}>
          <Checks
            legend={t('hand.legend')}
            choices={may.map((item) => ({ value: item.id, label: <ItemName of={item} /> }))}
            values={chosen}
            onChange={setChosen}
            error={isEmpty && chosen.length === 0 ? t('hand.empty') : undefined}
          />
          <TextField label={t('hand.note')} value={note} onChange={setNote} lines={3} isOptional />
          <p className="actions">
            <Button submits isBusy={isWorking}>
              {t('hand.action')}
            </Button>
          </p>
          <ActNotice state={state} onAgain={() => void again()} done={t('hand.done')} />
        </Form>
      )}
    </Part>
  );
};
