import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent, answered } from './answer.ts';
import { fromIn } from './log-from.ts';

/** The keys log, which everyone may read. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
  const from = fromIn(args);
  return from === undefined ? absent() : answered(await args.context.visitor.keysLog(from));
};
export const action = absent;
