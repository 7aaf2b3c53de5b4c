import { useState } from 'react';
import type { LogId } from '../../domain/custody/log-id.ts';
import { wordsOfMark } from '../../domain/custody/mark.ts';
import { ok } from '../../domain/basis/result.ts';
import type { Language } from '../../i18n/language.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import type { Book } from '../../paper/chain/book.ts';
import { useSession } from '../../routes/account/account.tsx';
import { useTask } from '../../routes/account/use-task.ts';
import { Button } from '../form/button.tsx';
import { Part } from '../frame/page.tsx';
import { Refusal } from '../text/refusal.tsx';
import { Words } from '../text/words.tsx';
import { MarkCompare } from './mark-compare.tsx';

/** A mark as it is shown: of which log it was, and at how many lines. */
interface Shown {
  readonly log: LogId;
  readonly size: number;
  readonly language: Language;
  readonly words: readonly string[];
}

/**
 * What a person may write down of a log, to know another day, or on another device, that nothing was
 * taken away or altered since: the number of its lines and four words.
 */
export const Mark = ({ book }: { readonly book: Book }) => {
  const t = useText('custody');
  const { language } = useReading();
  const { vault } = useSession();
  const task = useTask();
  const [shown, setShown] = useState<Shown>();
  const show = async () => {
    const { log } = book;
    const size = book.lines.length;
    const places = await vault.mark(log, size);
    return places.ok
      ? ok({ log, size, language, words: await wordsOfMark(places.value, language) })
      : places;
  };
  return (
    <Part title={t('mark.title')}>
      <p>{t('mark.says')}</p>
      {task.refusal !== undefined && <Refusal code={task.refusal} />}
      {shown?.log === book.log ? (
        <div className="stack" role="status">
          <p className="mark-size">{t('mark.size', { n: shown.size })}</p>
          <Words words={shown.words} language={shown.language} />
          <p className="small-print">{t('mark.write')}</p>
        </div>
      ) : (
        <p className="actions">
          <Button
            kind="quiet"
            isBusy={task.isWorking}
            onPress={() => {
              task.run(show, setShown);
            }}
          >
            {t('mark.show')}
          </Button>
        </p>
      )}
      <details>
        <summary>{t('mark.compare.title')}</summary>
        <MarkCompare log={book.log} size={book.lines.length} />
      </details>
    </Part>
  );
};
