import { useContext, useEffect, useRef, type RefObject } from 'react';
import { VisitContext } from './visit.ts';

/** Where somebody writes or is asked, or a part of the page itself has taken it, the focus stays. */
const isTaken = (head: HTMLElement): boolean => {
  const active = document.activeElement;
  const isWriting = (active?.closest('input, textarea, select, dialog') ?? null) !== null;
  return isWriting || head.closest('article')?.contains(active) === true;
};

/**
 * The heading of a page: it takes the focus when the page is walked to, as a page that is loaded
 * would; or at once where it comes in place of what held the focus.
 */
export const useHeading = (isInPlace: boolean): RefObject<HTMLHeadingElement> => {
  const head = useRef<HTMLHeadingElement>(null);
  const { key, isWalk } = useContext(VisitContext);
  const wanted = isInPlace || isWalk;
  useEffect(() => {
    if (wanted && head.current !== null && !isTaken(head.current)) head.current.focus();
  }, [key, wanted]);
  return head;
};
