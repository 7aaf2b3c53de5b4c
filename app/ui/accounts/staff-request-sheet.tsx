import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import type { StaffRequest } from '../../paper/staff-request.ts';
import { Button } from '../form/button.tsx';
import { Code } from '../text/code.tsx';
import { saveJson } from './save-json.ts';

interface StaffRequestSheetProps {
  readonly request: StaffRequest;
  readonly isWorking: boolean;
  readonly onDone: () => void;
}

/** The file that a new member of staff carries to the offline workstation, and what follows. */
export const StaffRequestSheet = ({ request, isWorking, onDone }: StaffRequestSheetProps) => {
  const t = useText('accounts');
  const [isSaved, setSaved] = useState(false);
  return (
    <div className="stack">
      <p>{t('request.says')}</p>
      <ol className="next">
        <li>
          {t('request.save')} <Code>request.json</Code>
        </li>
        <li>{t('request.carry')}</li>
        <li>{t('request.wait')}</li>
      </ol>
      <p className="actions">
        <Button
          kind={isSaved ? 'quiet' : 'primary'}
          onPress={() => {
            saveJson('request.json', request);
            setSaved(true);
          }}
        >
          {t('request.action')}
        </Button>
        {isSaved && (
          <Button isBusy={isWorking} onPress={onDone}>
            {t('request.done')}
          </Button>
        )}
      </p>
    </div>
  );
};
