/** The most that one request may carry, uploads apart: the pages of a manifest are the largest. */
export const mostBytes = 8 * 2 ** 20;

/** Whether what a request announces is within the limit. Unannounced length is counted on the way. */
export const isWithinLimit = (announced: string | undefined): boolean =>
  announced === undefined || (/^\d{1,15}$/.test(announced) && Number(announced) <= mostBytes);

/** The same request, whose body ends in a fault once it is larger than the limit. */
export const limited = (request: Request): Request => {
  if (request.body === null) return request;
  let sizeBytes = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      sizeBytes += chunk.length;
      if (sizeBytes > mostBytes) controller.error(new RangeError('a body beyond the limit'));
      else controller.enqueue(chunk);
    },
  });
  const init: RequestInit & { duplex: 'half' } = {
    body: request.body.pipeThrough(count),
    duplex: 'half',
  };
  return new Request(request, init);
};
