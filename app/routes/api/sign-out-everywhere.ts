import { absent, told } from './answer.ts';
import { account, NothingAsked } from './door.ts';

export const loader = absent;
export const action = account(NothingAsked, async ({ desk, context, surface }) => {
  await desk.signOutEverywhere();
  return told(undefined, { 'set-cookie': context.sessionCookie(surface, undefined) });
});
