import { useEffect } from 'react';

/** Lets the browser ask before a page is left that is at work. */
export const useStaying = (isAtWork: () => boolean): void => {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isAtWork()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAtWork]);
};
