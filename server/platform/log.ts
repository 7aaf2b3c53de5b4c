import { pino, type DestinationStream, type Logger } from 'pino';

/** The closed list of what a line may say: no address, no agent, no path, no content. */
export interface Line {
  readonly reference?: string;
  readonly name?: string;
  readonly code?: string;
  readonly frames?: readonly string[];
  readonly count?: number;
}

export interface Log {
  readonly note: (event: string, line?: Line) => void;
  /** A fault, once: its kind and its place in our code. Its message may hold content, so it stays out. */
  readonly fault: (reference: string, cause: unknown) => void;
}

/** Places in code alone: a stack begins with its message, which may hold content in lines of its own. */
const framesOf = (cause: unknown): string[] => {
  if (!(cause instanceof Error)) return [];
  const { stack = '', message } = cause;
  const at = stack.indexOf(message);
  return (at === -1 ? '' : stack.slice(at + message.length))
    .split('\n')
    .filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
};

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

/** Lines of JSON: level, time, event, and what `Line` lists. */
export const openLog = (to?: DestinationStream): Log => {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger: Logger = to === undefined ? pino(options) : pino(options, to);
  return {
    note: (event, line = {}) => logger.info({ event, ...line }),
    fault: (reference, cause) =>
      logger.error({
        event: 'fault',
        reference,
        name: cause instanceof Error ? cause.name : typeof cause,
        code: codeOf(cause),
        frames: framesOf(cause),
      }),
  };
};
