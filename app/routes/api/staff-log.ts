import type { LoaderFunctionArgs } from '@remix-run/node';
import { PartyId } from '../../domain/basis/id.ts';
import { absent, answered } from './answer.ts';
import { fromIn } from './log-from.ts';

/** `?log=`: `keys`, `mechanism`, or the id of a party. */
const logIn = (request: Request): 'keys' | 'mechanism' | PartyId | undefined => {
  const text = new URL(request.url).searchParams.get('log');
  if (text === 'keys' || text === 'mechanism') return text;
  const party = PartyId.safeParse(text);
  return party.success ? party.data : undefined;
};

export const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
  const desk = await args.context.staff(args.request);
  const log = logIn(args.request);
  const from = fromIn(args);
  if (desk === undefined || log === undefined || from === undefined) return absent();
  return answered(await desk.log(log, from));
};
export const action = absent;
