import { newKeeper } from './keeper.ts';
import type { Answer, Call } from './protocol.ts';

/** The trampoline: free of logic. One vault a worker; it is gone when the worker ends. */
const keeper = newKeeper();

const run = async ({ number, method, args }: Call): Promise<Answer> => {
  try {
    // Each method takes its own arguments; the face has typed them before they were sent.
    const call: unknown = Reflect.get(keeper, method);
    if (typeof call !== 'function') throw new TypeError('the vault has no such method');
    const value: unknown = await Reflect.apply(call, keeper, args);
    return { number, value };
  } catch (fault) {
    return { number, fault: fault instanceof Error ? fault.name : 'Error' };
  }
};

self.onmessage = ({ data }: MessageEvent<Call>) => {
  void run(data).then((answer) => {
    self.postMessage(answer);
  });
};
