const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may act: it comes from a page of ours. `no-referrer` makes a plain form post
 * send `Origin: null`, so Origin alone cannot say it. Every unsafe method demands
 * `Sec-Fetch-Site: same-origin`; where that header is absent, an Origin equal to ours; `null` or
 * nothing is refused. It works before sign-in and without scripts.
 */
export const isFromOurPages = (
  method: string,
  headers: { readonly site: string | undefined; readonly origin: string | undefined },
  ours: string,
): boolean => {
  if (safe.has(method.toUpperCase())) return true;
  if (headers.site !== undefined) return headers.site === 'same-origin';
  return headers.origin === ours;
};
