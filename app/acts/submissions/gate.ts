/** What a long job passes again and again: closed while it is paused, for good once it was ended. */
export const newGate = () => {
  let isPaused = false;
  let isEnded = false;
  let wake = (): void => undefined;
  return {
    close: (): void => {
      isPaused = true;
    },
    open: (): void => {
      isPaused = false;
      wake();
    },
    end: (): void => {
      isEnded = true;
      wake();
    },
    isEnded: (): boolean => isEnded,
    /** Waits while it is closed; false once the job was ended. */
    async pass(): Promise<boolean> {
      while (isPaused && !isEnded)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return !isEnded;
    },
  };
};
