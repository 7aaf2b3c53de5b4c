import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent, told } from './answer.ts';

/** What the Mechanism says in the short terms: read before anything is sent. */
export const loader = async ({ request, context }: LoaderFunctionArgs): Promise<Response> => {
  const desk = await context.provider(request);
  return desk === undefined ? absent() : told(desk.terms());
};
