import type { ReactNode } from 'react';
import type { Member } from '../../paper/chain/party.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../form/button.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Notice } from '../text/notice.tsx';
import { Row } from '../text/rows.tsx';

interface MemberRowProps {
  /** Undefined until the member is taken in. */
  readonly role: Member['role'];
  readonly isOwn?: boolean;
  /** As its owner wrote it; only whoever invited can read it. */
  readonly name?: string | undefined;
  /** What the inviter called the invitation. */
  readonly label?: string | undefined;
  /** Whether the words that both hold agree; undefined where nobody asked. */
  readonly isProven?: boolean | undefined;
  /** The day on which the membership ended; undefined for a member. */
  readonly endedOn?: string | undefined;
  readonly isWorking?: boolean;
  readonly onAdmit?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** One member: who, in which role, and what stands before they are one. */
export const MemberRow = (props: MemberRowProps) => {
  const { role, isOwn = false, name, label, isProven, endedOn, isWorking = false, onAdmit } = props;
  const t = useText('accounts');
  const hasEnded = endedOn !== undefined;
  const waits = role === undefined && !hasEnded;
  return (
    <Row
      title={
        isOwn ? (
          t('members.you')
        ) : name === undefined ? (
          t('members.other')
        ) : (
          <Foreign>{name}</Foreign>
        )
      }
      state={
        role === undefined || hasEnded
          ? {
              tone: hasEnded ? 'plain' : 'warn',
              says: t(hasEnded ? 'members.ended' : 'members.waits'),
            }
          : { tone: 'good', says: t(`role.${role}`) }
      }
      about={label !== undefined && label !== '' && t('members.label', { label })}
    >
      {hasEnded && <p>{t('members.ended.on', { day: endedOn })}</p>}
      {waits && isProven === true && (
        <Notice tone="good" title={t('members.proven')}>
          <p>{t('members.proven.says')}</p>
          {onAdmit !== undefined && (
            <p className="actions">
              <Button isBusy={isWorking} onPress={onAdmit}>
                {t('members.admit')}
              </Button>
            </p>
          )}
        </Notice>
      )}
      {waits && isProven === false && (
        <Notice tone="bad" title={t('members.unproven')}>
          <p>{t('members.unproven.says')}</p>
        </Notice>
      )}
      {props.children}
    </Row>
  );
};
