import type { State } from '../../domain/agreements/lifecycle.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Notice, type Tone } from '../text/notice.tsx';

const seen: Readonly<Record<State, Tone>> = {
  draft: 'plain',
  proposed: 'plain',
  signed: 'good',
  'in-force': 'good',
  declined: 'plain',
  superseded: 'plain',
};

interface StateNoticeProps {
  readonly state: State;
  /** Whether the reader is who may sign. */
  readonly isDirector: boolean;
}

/** What the state of an agreement means for whoever reads it, and what comes next. */
export const StateNotice = ({ state, isDirector }: StateNoticeProps) => {
  const t = useText('agreements');
  const whose = state === 'proposed' && !isDirector ? 'proposed.other' : state;
  return (
    <Notice tone={seen[state]} title={t(`now.${whose}`)}>
      <p>{t(`now.${whose}.says`)}</p>
      <p className="actions no-print">
        <Button
          kind="quiet"
          onPress={() => {
            print();
          }}
        >
          {t('print')}
        </Button>
      </p>
    </Notice>
  );
};
