import { JoinAsked } from '../../paper/wire-accounts.ts';
import { absent, answered } from './answer.ts';
import { anyone, entered } from './door.ts';
import { redeemOf } from './redeem.ts';

export const loader = absent;
export const action = anyone(JoinAsked, async (context, { token, ...asked }) => {
  if (!context.surfaces.includes('provider')) return absent();
  return answered(
    await context.visitor.join({ ...asked, redeem: await redeemOf(token) }),
    (opened) => entered(context, 'provider', opened),
  );
});
