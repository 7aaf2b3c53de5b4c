import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { FileDrop } from '../form/file-drop.tsx';
import { Live } from '../text/live.tsx';
import { Notice } from '../text/notice.tsx';
import { dropped, picked, type Picked, type PickedAll } from './dropped.ts';
import { Names } from './names.tsx';

/** What became of a choice: nothing is passed over in silence. */
export interface ChoiceOutcome {
  readonly added: number;
  readonly found: number;
  readonly known: readonly Picked[];
  readonly different: readonly Picked[];
}

interface ChoosingProps {
  readonly onChoose: (files: readonly Picked[]) => ChoiceOutcome;
  /** Files that look like ones of the list: added all the same. */
  readonly onAddAnyway: (files: readonly Picked[]) => void;
}

const namesOf = (files: readonly Picked[]): readonly string[] =>
  files.map(({ file, path }) => path ?? file.name);

/** Files and folders, chosen or dropped, and what became of them. */
export const Choosing = ({ onChoose, onAddAnyway }: ChoosingProps) => {
  const t = useText('uploads');
  const [isLooking, setLooking] = useState(false);
  const [outcome, setOutcome] = useState<ChoiceOutcome & { unread: readonly string[] }>();
  const take = ({ files, unread }: PickedAll) => {
    setLooking(false);
    setOutcome({ ...onChoose(files), unread });
  };
  const questionable = [...(outcome?.known ?? []), ...(outcome?.different ?? [])];
  const isGood = questionable.length === 0 && outcome?.unread.length === 0;
  return (
    <div className="choosing">
      <FileDrop
        hint={`${t('choose.hint')} ${t('choose.encrypted')}`}
        onPick={(files) => {
          if (files.length > 0) take(picked(files));
        }}
        onDrop={(data) => {
          const reading = dropped(data);
          setLooking(true);
          void reading.then(take);
        }}
      />
      <Live>{isLooking && <p>{t('choose.looking')}</p>}</Live>
      {outcome !== undefined && (
        <Notice
          tone={isGood ? 'good' : 'warn'}
          isNews
          title={
            outcome.found > 0
              ? t('sorted.found', { n: outcome.found })
              : t('sorted.added', { n: outcome.added })
          }
        >
          {outcome.found > 0 && outcome.added > 0 && (
            <p>{t('sorted.added', { n: outcome.added })}</p>
          )}
          <Names
            says={t('sorted.known', { n: outcome.known.length })}
            names={namesOf(outcome.known)}
          />
          <Names
            says={t('sorted.different', { n: outcome.different.length })}
            names={namesOf(outcome.different)}
          />
          {questionable.length > 0 && (
            <p className="actions">
              <Button
                kind="quiet"
                onPress={() => {
                  onAddAnyway(questionable);
                  const added = outcome.added + questionable.length;
                  setOutcome({ ...outcome, added, known: [], different: [] });
                }}
              >
                {t('sorted.addAnyway')}
              </Button>
            </p>
          )}
          <Names says={t('sorted.unread', { n: outcome.unread.length })} names={outcome.unread} />
        </Notice>
      )}
    </div>
  );
};
