import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes over what was typed, or filled in by the browser, before the page was awake: the control
 * shows it, and the page would go on as if nothing had been typed.
 * @returns for the control, in one line or in several
 */
export const useTypedBefore = (
  value: string,
  onChange: (text: string) => void,
): RefObject<HTMLInputElement & HTMLTextAreaElement> => {
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const isTaken = useRef(false);
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    const typed = control.current?.value ?? '';
    if (typed !== '' && typed !== value) onChange(typed);
  }, [value, onChange]);
  return control;
};
