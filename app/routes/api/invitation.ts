import { InvitationAsked } from '../../paper/wire-accounts.ts';
import { absent, answered } from './answer.ts';
import { anyone } from './door.ts';
import { redeemOf } from './redeem.ts';

export const loader = absent;
export const action = anyone(InvitationAsked, async ({ visitor, surfaces }, { token }) =>
  surfaces.includes('provider')
    ? answered(await visitor.invitation(await redeemOf(token)))
    : absent(),
);
