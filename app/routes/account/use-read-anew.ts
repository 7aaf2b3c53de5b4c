import { useCallback, useContext, useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { useAnnounce } from '../../ui/frame/announcer.tsx';
import { VisitContext } from '../../ui/frame/visit.ts';

/**
 * For what reads: `visit` changes each time that somebody walks here, and what was read is read anew.
 * Whoever chose the menu entry of the very page that they are on sees nothing move: to them `isRead`
 * says politely that it was done.
 */
export const useReadAnew = (): { readonly visit: string; readonly isRead: () => void } => {
  const { key: visit, isAgain } = useContext(VisitContext);
  const t = useText('frame');
  const announce = useAnnounce();
  const says = isAgain ? t('read-anew') : '';
  const now = useRef(says);
  useEffect(() => {
    now.current = says;
    announce('');
  }, [visit, says, announce]);
  const isRead = useCallback(() => {
    announce(now.current);
  }, [announce]);
  return { visit, isRead };
};
