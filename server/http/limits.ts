/**
 * The most that one request may carry, uploads apart: a deposit of some ten thousand items, with the
 * pages of its manifest.
 */
export const mostBytes = 64 * 2 ** 20;

/** Whether what a request announces is within the limit. Unannounced length is counted on the way. */
export const isWithinLimit = (announced: string | undefined): boolean =>
  announced === undefined || (/^\d{1,15}$/.test(announced) && Number(announced) <= mostBytes);

export interface Counted {
  readonly request: Request;
  /** Whether the body went beyond the limit: whatever the page made of that, the answer is 413. */
  readonly isTooLarge: () => boolean;
}

/** The same request, whose body breaks off once it is larger than the limit. */
export const counted = (request: Request): Counted => {
  let sizeBytes = 0;
  const isTooLarge = (): boolean => sizeBytes > mostBytes;
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
