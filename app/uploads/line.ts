/** The line to the server, as a queue needs to know it. */
export interface Line {
  /** Waits until another try makes sense: for a line, and for a while that grows with each try. */
  readonly wait: (attempt: number, signal: AbortSignal) => Promise<void>;
  readonly isOff: () => boolean;
  /** Calls back when the line goes. @returns ends that */
  readonly onLost: (lost: () => void) => () => void;
}

const firstMs = 1_000;
const longestMs = 30_000;

/** How long to wait before try number `attempt` (from 0), up to a quarter more by chance. */
export const backOffMs = (attempt: number, chance: number): number =>
  Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10)) * (1 + chance / 4);

/** Calls back when the line is there again. @returns ends that */
export const onLineBack = (then: () => void): (() => void) => {
  addEventListener('online', then);
  return () => removeEventListener('online', then);
};

/**
 * The browser's line. `online` cuts a wait short, for it is when a try may succeed; a browser that
 * wrongly says it is offline is believed no longer than the back-off's longest step.
 */
export const browserLine = (): Line => ({
  isOff: () => !navigator.onLine,
  onLost: (lost) => {
    addEventListener('offline', lost);
    return () => removeEventListener('offline', lost);
  },
  wait: (attempt, signal) =>
    new Promise((resolve) => {
      const waitMs = navigator.onLine ? backOffMs(attempt, Math.random()) : longestMs;
      const end = (): void => {
        clearTimeout(timer);
        removeEventListener('online', end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, waitMs);
      addEventListener('online', end);
      signal.addEventListener('abort', end);
    }),
});
