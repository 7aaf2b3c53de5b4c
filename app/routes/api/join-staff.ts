import { JoinStaffAsked } from '../../paper/wire-accounts.ts';
import { absent, answered, told } from './answer.ts';
import { anyone } from './door.ts';

export const loader = absent;
export const action = anyone(JoinStaffAsked, async (context, asked) => {
  if (!context.surfaces.includes('staff')) return absent();
  return answered(await context.visitor.joinStaff(asked), ({ token, locks, totpSecret }) =>
    told({ ...locks, totpSecret }, { 'set-cookie': context.sessionCookie('staff', token) }),
  );
});
