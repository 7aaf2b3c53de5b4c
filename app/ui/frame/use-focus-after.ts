import { useEffect, useRef, type RefObject } from 'react';

/** For what takes the focus after a change: what was pressed for it may be gone. */
export const useFocusAfter = <Element extends HTMLElement>(
  state: string | number | boolean,
): RefObject<Element> => {
  const element = useRef<Element>(null);
  const last = useRef(state);
  useEffect(() => {
    if (last.current !== state) element.current?.focus();
    last.current = state;
  }, [state]);
  return element;
};
