/** Of what anyone may send: a name, a proof, the words of an invitation, new locks. */
export const mostBytes = 256 * 2 ** 10;

/**
 * Addresses that take more. Acts, drafts and own documents are asked for a session before their body
 * is read; joining brings locks, a statement and two documents.
 */
const larger: readonly (readonly [RegExp, number])[] = [
  // A deposit of some ten thousand items, with the pages of its manifest.
  [/^\/api\/(?:provider|staff)\/post$/, 64 * 2 ** 20],
  // 5 MiB in base64url.
  [/^\/api\/provider\/drafts$/, 8 * 2 ** 20],
  // 512 KiB in base64url.
  [/^\/api\/(?:provider|staff)\/own$/, 2 ** 20],
  [/^\/api\/(?:join(?:-staff)?|open)$/, 2 ** 20],
];

/** The most that one request to this address may carry; files go by a door of their own. */
export const limitOf = (path: string): number =>
  larger.find(([address]) => address.test(path))?.[1] ?? mostBytes;

/** Whether what a request announces is within the limit. Unannounced length is counted on the way. */
export const isWithinLimit = (announced: string | undefined, limitBytes: number): boolean =>
  announced === undefined || (/^\d{1,15}$/.test(announced) && Number(announced) <= limitBytes);

export interface Counted {
  readonly request: Request;
  /** Whether the body went beyond the limit: whatever the page made of that, the answer is 413. */
  readonly isTooLarge: () => boolean;
}

/** The same request, whose body breaks off once it is larger than the limit. */
export const counted = (request: Request): Counted => {
  let sizeBytes = 0;
  const limitBytes = limitOf(new URL(request.url).pathname);
  const isTooLarge = (): boolean => sizeBytes > limitBytes;
  if (request.body === null) return { request, isTooLarge };
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      sizeBytes += chunk.length;
      if (isTooLarge()) controller.error(new RangeError('a body beyond the limit'));
      else controller.enqueue(chunk);
    },
  });
  const body = request.body.pipeThrough(count);
  const init: RequestInit & { duplex: 'half' } = { body, duplex: 'half' };
  return { request: new Request(request, init), isTooLarge };
};
