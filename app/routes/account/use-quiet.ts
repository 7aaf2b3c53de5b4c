import { useCallback, useEffect, useRef } from 'react';

/** After so long without a touch the keys lock (experience.md). */
const quietMilliseconds = 10 * 60 * 1000;
/** A running upload keeps keys and session open no longer than this. */
const heldMilliseconds = 12 * 60 * 60 * 1000;
const touches = ['pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Locks after ten quiet minutes, unless something that was begun holds the keys open.
 * @returns what holds them; call what comes back of it
 */
export const useQuiet = (isOpen: boolean, lock: () => void): (() => () => void) => {
  const holds = useRef(new Map<symbol, number>());
  useEffect(() => {
    if (!isOpen) return;
    let touchedAt = Date.now();
    const touched = () => {
      touchedAt = Date.now();
    };
    const isHeld = () =>
      [...holds.current.values()].some((since) => Date.now() - since < heldMilliseconds);
    const timer = setInterval(() => {
      if (Date.now() - touchedAt >= quietMilliseconds && !isHeld()) lock();
    }, 5_000);
    for (const name of touches) addEventListener(name, touched, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of touches) removeEventListener(name, touched, { capture: true });
    };
  }, [isOpen, lock]);
  return useCallback(() => {
    const mine = Symbol('hold');
    holds.current.set(mine, Date.now());
    return () => {
      holds.current.delete(mine);
    };
  }, []);
};
