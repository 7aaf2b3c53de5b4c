import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent, told } from './answer.ts';

/** What may still be sent: asked before a sending starts. */
export const loader = async ({ request, context }: LoaderFunctionArgs): Promise<Response> => {
  const desk = await context.provider(request);
  return desk === undefined ? absent() : told(await desk.limits());
};
