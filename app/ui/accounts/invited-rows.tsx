import { useState } from 'react';
import type { InvitationId } from '../../domain/basis/id.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Row, Rows } from '../text/rows.tsx';
import { Words } from '../text/words.tsx';
import { useWordsOf } from './use-code.ts';

interface Invited {
  readonly invitation: InvitationId;
  readonly label: string;
  /** 16 octets, base64url. */
  readonly words: string;
}

interface InvitedRowsProps {
  readonly invited: readonly Invited[];
  /** What the log says of each; one that it does not know was never recorded. */
  readonly recorded: ReadonlyMap<InvitationId, { readonly used: boolean }>;
}

const OneInvited = ({ of, used }: { of: Invited; used: boolean | undefined }) => {
  const t = useText('accounts');
  const { language } = useReading();
  const [isShown, setShown] = useState(false);
  const words = useWordsOf(of.words);
  const state =
    used === undefined
      ? ({ tone: 'bad', says: t('invited.lost') } as const)
      : used
        ? ({ tone: 'good', says: t('invited.used') } as const)
        : ({ tone: 'plain', says: t('invited.open') } as const);
  return (
    <Row
      title={of.label === '' ? t('invited.unnamed') : <Foreign>{of.label}</Foreign>}
      state={state}
    >
      {used === undefined && <p>{t('invited.lost.says')}</p>}
      {used === false && (
        <p className="actions">
          <Button
            kind="quiet"
            onPress={() => {
              setShown(!isShown);
            }}
          >
            {t(isShown ? 'invited.hide' : 'invited.show')}
          </Button>
        </p>
      )}
      {isShown && (
        <div className="stack">
          <Words words={words} language={language} />
          <p className="small-print">{t('invited.channel')}</p>
        </div>
      )}
    </Row>
  );
};

/** Invitations that were made, each with its words as long as they can be used. */
export const InvitedRows = ({ invited, recorded }: InvitedRowsProps) => {
  const t = useText('accounts');
  if (invited.length === 0) return null;
  const isUsed = ({ invitation }: Invited) => Number(recorded.get(invitation)?.used === true);
  const openFirst = [...invited].sort((one, other) => isUsed(one) - isUsed(other));
  return (
    <Rows label={t('invited.title')}>
      {openFirst.map((each) => (
        <OneInvited key={each.invitation} of={each} used={recorded.get(each.invitation)?.used} />
      ))}
    </Rows>
  );
};
