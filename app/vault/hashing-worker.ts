import { measure, type Measured } from './hashing-craft.ts';

/** What the worker answers to a file: how far it is, then the end, once. */
export type HashingAnswer =
  | { readonly kind: 'progress'; readonly hashedBytes: number }
  | { readonly kind: 'measured'; readonly measured: Measured }
  | { readonly kind: 'fault'; readonly name: string };

/** The trampoline: free of logic. One file at a time; to give one up is to end the worker. */
const answer = (message: HashingAnswer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<Blob>) => {
  const onProgress = (hashedBytes: number): void => answer({ kind: 'progress', hashedBytes });
  measure(data, onProgress, new AbortController().signal).then(
    (measured) => answer({ kind: 'measured', measured }),
    (fault: unknown) => answer({ kind: 'fault', name: fault instanceof Error ? fault.name : '' }),
  );
};
