import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent, answered } from './answer.ts';
import { fromIn } from './log-from.ts';

export const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
  const desk = await args.context.provider(args.request);
  const log = new URL(args.request.url).searchParams.get('log');
  const from = fromIn(args);
  if (desk === undefined || from === undefined) return absent();
  return log === 'keys' || log === 'party' ? answered(await desk.log(log, from)) : absent();
};
export const action = absent;
