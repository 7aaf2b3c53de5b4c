import { useCallback, useState } from 'react';
import { readDraftNotes, readHeld, type Held } from '../../acts/feedback/read.ts';
import { release } from '../../acts/feedback/write.ts';
import type { Outcome, Session } from '../../acts/session.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useOpened, useSession } from '../../routes/account/account.tsx';
import { useAct } from '../../routes/account/use-act.ts';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Button } from '../form/button.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Page, Part } from '../frame/page.tsx';
import { ActNotice } from '../accounts/act-notice.tsx';
import { ForRoles } from '../review/for-roles.tsx';
import { Read } from '../review/reading.tsx';
import { Empty } from '../text/empty.tsx';
import { Facts } from '../text/facts.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Notice } from '../text/notice.tsx';
import { AsRead, entryOf } from './told.tsx';

/** A draft that waits, with the moment of its submission and the drafter's reasons. */
interface Waiting {
  readonly held: Held;
  readonly depositedAt: Moment;
  readonly reasons: string;
}

const readQueue = async (session: Session): Outcome<readonly Waiting[]> => {
  const all = await readHeld(session);
  if (!all.ok) return all;
  const notes = await readDraftNotes(session);
  if (!notes.ok) return notes;
  const waiting: Waiting[] = [];
  for (const held of all.value) {
    const { party: id, submission, feedback } = held.statement.about;
    const book = await session.refresh(session.logs.party(id));
    if (!book.ok) return book;
    const { party, lines } = book.value;
    const at = party?.submissions.get(submission)?.depositedAt;
    const depositedAt = at === undefined ? undefined : lines[at]?.recorded;
    if (depositedAt === undefined) return refuse('not-what-was-asked-for');
    const note = notes.value.find(({ body }) => body.feedback === feedback);
    waiting.push({ held, depositedAt, reasons: note?.body.note ?? '' });
  }
  return ok(waiting);
};

const Draft = ({ of }: { readonly of: Waiting }) => {
  const t = useText('feedback');
  const staff = useText('staff');
  const dates = useDates();
  const session = useSession();
  const { holder } = useOpened();
  const [isSure, setSure] = useState(false);
  const close = useCallback(() => setSure(false), []);
  const { state, run, again, isWorking } = useAct();
  const { held, depositedAt, reasons } = of;
  const isMine = held.drafter === holder.member;
  const who = staff(isMine ? 'person.you' : 'person.other');
  const send = () => {
    setSure(false);
    void run(() => release(session, held.statement.about, held.octets));
  };
  return (
    <Part title={t('queue.row', { day: dates.day(depositedAt) })}>
      <p className="small-print">
        {t('queue.drafted', { who, moment: dates.moment(held.statement.at) })} {t('queue.verified')}
      </p>
      <AsRead entries={held.document.body.entries.map((each) => entryOf(each))} />
      {reasons !== '' && (
        <Facts facts={[{ label: t('queue.reasons'), is: <Foreign>{reasons}</Foreign> }]} />
      )}
      {isMine ? (
        <Notice tone="plain" title={t('queue.mine')}>
          <p>{t('queue.mine.says')}</p>
        </Notice>
      ) : (
        state.kind !== 'done' && (
          <p className="actions">
            <Button isBusy={isWorking} onPress={() => setSure(true)}>
              {t('queue.release')}
            </Button>
          </p>
        )
      )}
      <ActNotice state={state} onAgain={() => void again()} done={t('queue.released')} />
      <Dialog
        title={t('queue.release')}
        isOpen={isSure}
        onClose={close}
        actions={
          <>
            <Button onPress={send}>{t('queue.release')}</Button>
            <Button kind="quiet" onPress={close}>
              {staff('back')}
            </Button>
          </>
        }
      >
        <p>{t('queue.release.says')}</p>
      </Dialog>
    </Part>
  );
};

const Queue = () => {
  const t = useText('feedback');
  const session = useSession();
  const queue = useAsked(useCallback(() => readQueue(session), [session]));
  return (
    <Read of={queue}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={t('queue.none')}>
            <p>{t('queue.none.says')}</p>
          </Empty>
        ) : (
          all.map((of) => <Draft key={of.held.document.id} of={of} />)
        )
      }
    </Read>
  );
};

/** Feedback that waits for a second person: opened, its drafter verified, released or left. */
export const FeedbackQueue = () => {
  const t = useText('feedback');
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <ForRoles roles={['analyst', 'head']}>
        <Queue />
      </ForRoles>
    </Page>
  );
};
