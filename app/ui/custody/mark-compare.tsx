import { useState } from 'react';
import { typed } from '../../domain/accounts/typed.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { LogId } from '../../domain/custody/log-id.ts';
import { readMark } from '../../domain/custody/mark.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useTask } from '../../routes/account/use-task.ts';
import { WordsField } from '../accounts/words-field.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Notice } from '../text/notice.tsx';
import { Refusal } from '../text/refusal.tsx';

interface MarkCompareProps {
  readonly log: LogId;
  /** Lines that this device has verified now. */
  readonly size: number;
}

/** What a comparison found, and at how many lines the paper was written. */
type Found = 'same' | 'shorter' | 'other';

/** A number of lines as a person typed it, in any digits; undefined if it is none. */
const sizeFrom = (text: string): number | undefined => {
  const digits = typed(text).replace(/\s/g, '');
  return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : undefined;
};

/** A mark on paper against the log as it is now: whether what the paper saw still stands. */
export const MarkCompare = ({ log, size }: MarkCompareProps) => {
  const t = useText('custody');
  const { vault } = useSession();
  const task = useTask();
  const [count, setCount] = useState('');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const [found, setFound] = useState<{ readonly kind: Found; readonly at: number }>();
  const at = sizeFrom(count);
  const compare = async () => {
    const paper = await readMark(words);
    if (!paper.ok) return paper;
    if (at === undefined) return refuse('mark-words-count');
    const here = await vault.mark(log, at);
    if (!here.ok) return ok({ kind: 'shorter' as const, at });
    const isSame = here.value.every((place, nth) => place === paper.value[nth]);
    return ok({ kind: isSame ? ('same' as const) : ('other' as const), at });
  };
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setFound(undefined);
    task.clear();
  };
  const isUnknown = task.refusal === 'word-unknown';
  return (
    <Form
      label={t('mark.compare.title')}
      onSubmit={() => {
        setTried(true);
        if (at !== undefined && !task.isWorking) task.run(compare, setFound);
      }}
    >
      <TextField
        label={t('mark.count')}
        error={isTried && at === undefined ? t('mark.count.missing') : undefined}
        inputMode="numeric"
        value={count}
        onChange={change(setCount)}
      />
      <WordsField
        label={t('mark.words')}
        hint={t('mark.words.hint')}
        error={task.refusal === 'mark-words-count' ? t('mark.words.four') : undefined}
        value={words}
        onChange={change(setWords)}
        lines={2}
        isWhole={isUnknown}
      />
      {task.refusal !== undefined && !isUnknown && task.refusal !== 'mark-words-count' && (
        <Refusal code={task.refusal} />
      )}
      <Button submits kind="quiet" isBusy={task.isWorking}>
        {t('mark.compare')}
      </Button>
      {found?.kind === 'same' && (
        <Notice tone="good" title={t('mark.same')} isNews>
          <p>{t('mark.same.says', { n: size - found.at })}</p>
        </Notice>
      )}
      {found !== undefined && found.kind !== 'same' && (
        <Notice tone="bad" title={t(`mark.${found.kind}`)} isNews>
          <p>
            {found.kind === 'shorter' ? t('mark.shorter.says', { n: size }) : t('mark.other.says')}
          </p>
          <p>{t('mark.what')}</p>
        </Notice>
      )}
    </Form>
  );
};
