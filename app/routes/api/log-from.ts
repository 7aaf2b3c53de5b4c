import type { LoaderFunctionArgs } from '@remix-run/node';

/** `?from=`: an index from 0 on, in its one spelling; undefined for anything else. */
export const fromIn = ({ request }: Pick<LoaderFunctionArgs, 'request'>): number | undefined => {
  const text = new URL(request.url).searchParams.get('from') ?? '';
  return /^(?:0|[1-9][0-9]{0,14})$/.test(text) ? Number(text) : undefined;
};
