import { OpenAsked } from '../../paper/wire-accounts.ts';
import { absent, answered } from './answer.ts';
import { anyone, entered } from './door.ts';

export const loader = absent;
export const action = anyone(OpenAsked, async (context, asked) => {
  if (!context.surfaces.includes('provider')) return absent();
  return answered(await context.visitor.open(asked), (opened) =>
    entered(context, 'provider', opened),
  );
});
