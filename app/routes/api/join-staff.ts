import { JoinStaffAsked } from '../../paper/wire-accounts.ts';
import { absent, answered, told } from './answer.ts';
import { anyone } from './door.ts';
import { redeemOf } from './redeem.ts';

export const loader = absent;
export const action = anyone(JoinStaffAsked, async (context, { token: words, ...asked }) => {
  if (!context.surfaces.includes('staff')) return absent();
  return answered(
    await context.visitor.joinStaff({ ...asked, redeem: await redeemOf(words) }),
    ({ token, locks, totpSecret }) =>
      told({ ...locks, totpSecret }, { 'set-cookie': context.sessionCookie('staff', token) }),
  );
});
