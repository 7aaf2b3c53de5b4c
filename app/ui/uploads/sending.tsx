import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { Progress } from '../drawing/progress.tsx';
import { Button } from '../form/button.tsx';
import { Notice, type Tone } from '../text/notice.tsx';
import { Refusal } from '../text/refusal.tsx';
import { Spoken } from './spoken.tsx';

export type SendingPhase =
  | 'still'
  | 'partly'
  | 'reading'
  | 'sending'
  | 'paused'
  | 'refused'
  | 'offline'
  | 'slow'
  | 'stopped'
  | 'done';

export interface SendingView {
  readonly phase: SendingPhase;
  /** Why the draft could not be kept, where that is why nothing is sent. */
  readonly code: string | undefined;
  readonly doneBytes: number;
  readonly allBytes: number;
  readonly doneFiles: number;
  readonly allFiles: number;
  readonly failedFiles: number;
  readonly secondsLeft: number | undefined;
  /** Whether there is anything to begin with: a file at hand that was not sent. */
  readonly isReady: boolean;
}

interface SendingProps {
  readonly of: SendingView;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
}

const tones: Readonly<Record<SendingPhase, Tone>> = {
  still: 'plain',
  partly: 'warn',
  reading: 'plain',
  sending: 'plain',
  paused: 'warn',
  refused: 'warn',
  offline: 'warn',
  slow: 'warn',
  stopped: 'bad',
  done: 'good',
};

/** All of a sending: what is safe, what is left, when, and what may be done about it. */
export const Sending = ({ of, onStart, onPause, onResume }: SendingProps) => {
  const t = useText('uploads');
  const dates = useDates();
  const { phase, doneBytes, allBytes, doneFiles, allFiles, failedFiles, secondsLeft } = of;
  const share = allBytes === 0 ? 0 : Math.min(1, doneBytes / allBytes);
  const title = t(phase === 'offline' || phase === 'slow' ? 'phase.waiting' : `phase.${phase}`);
  const sizes = { done: dates.size(doneBytes), all: dates.size(allBytes) };
  const left =
    phase !== 'sending'
      ? undefined
      : secondsLeft === undefined
        ? t('all.noTime')
        : dates.left(secondsLeft);
  const isGoing = ['reading', 'sending', 'offline', 'slow'].includes(phase);
  const isHeld = isGoing || phase === 'paused' || phase === 'refused';
  const spoken =
    phase === 'sending'
      ? t('announce.sending', { percent: dates.percent(share), left: left ?? '' })
      : title;
  return (
    <section className="sending" aria-label={title}>
      <Notice tone={tones[phase]} title={title}>
        {phase === 'still' && <p>{t('start.says')}</p>}
        {phase === 'partly' && <p>{t('phase.partlySays')}</p>}
        {phase === 'offline' && <p>{t('phase.waitingSays')}</p>}
        {phase === 'slow' && <p>{t('phase.slow')}</p>}
        {phase === 'refused' && <p>{t('phase.refusedSays')}</p>}
        {phase === 'done' && <p>{t('phase.doneSays')}</p>}
      </Notice>
      {phase === 'stopped' && of.code !== undefined && <Refusal code={of.code} onAgain={onStart} />}
      <Progress label={t('all.label')} share={share}>
        <p>{t(phase === 'reading' ? 'all.readOf' : 'all.of', sizes)}</p>
        <p>{t('all.files', { done: doneFiles, n: allFiles })}</p>
        {failedFiles > 0 && <p>{`${t('all.failed', { n: failedFiles })}. ${t('failed.says')}`}</p>}
        {left !== undefined && <p>{left}</p>}
      </Progress>
      <p className="actions">
        {(phase === 'still' || phase === 'partly') && of.isReady && (
          <Button onPress={onStart}>{t(doneFiles > 0 ? 'go.action' : 'start.action')}</Button>
        )}
        {isGoing && (
          <Button kind="quiet" onPress={onPause}>
            {t('pause.action')}
          </Button>
        )}
        {(phase === 'paused' || phase === 'refused') && (
          <Button onPress={onResume}>{t('go.action')}</Button>
        )}
      </p>
      <Spoken says={spoken} />
      {isHeld && (
        <Notice title={t('held.title')}>
          <p>{t('held.says')}</p>
        </Notice>
      )}
      {phase !== 'done' && (
        <Notice title={t('safe.title')}>
          <p>{t('safe.says')}</p>
          <p>{t('safe.whole')}</p>
          <p>{t('safe.walk')}</p>
        </Notice>
      )}
    </section>
  );
};
