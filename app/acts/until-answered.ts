import type { Outcome } from './session.ts';

const unsure = new Set(['no-connection', 'later', 'answer-malformed']);

/** Whether what was sent may have arrived all the same: no answer of ours came back. */
export const isUnsure = (code: string): boolean => unsure.has(code);

/** Something that is ready: sent as often as you like, it is the very same octets. */
export type Ready<T> = () => Outcome<T>;

/** What was made ready, sent at once. */
export const sentAtOnce = async <T>(making: Outcome<Ready<T>>): Outcome<T> => {
  const ready = await making;
  return ready.ok ? ready.value() : ready;
};

/**
 * Makes something ready once and sends it until an answer comes; asked again after no answer, the
 * very same octets go out, and what was done is not done again. An answer that refuses ends it: the
 * next one is made anew. So does one that had waited too long for its moment to be taken.
 */
export const untilAnswered = <T>() => {
  let ready: Ready<T> | undefined;
  let done: Awaited<Outcome<T>> | undefined;
  const ask = async (make: () => Outcome<Ready<T>>): Outcome<T> => {
    if (done !== undefined) return done;
    const isAgain = ready !== undefined;
    if (ready === undefined) {
      const made = await make();
      if (!made.ok) return made;
      ready = made.value;
    }
    const answer = await ready();
    if (answer.ok) done = answer;
    else if (!isUnsure(answer.code)) ready = undefined;
    return !answer.ok && answer.code === 'clock-off' && isAgain ? ask(make) : answer;
  };
  return ask;
};
