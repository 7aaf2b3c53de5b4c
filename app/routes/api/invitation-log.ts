import { InvitedLogAsked } from '../../paper/wire-acts.ts';
import { absent, answered } from './answer.ts';
import { anyone } from './door.ts';
import { redeemOf } from './redeem.ts';

export const loader = absent;
/** The log of the party that whoever has the words is invited to. */
export const action = anyone(InvitedLogAsked, async ({ visitor, surfaces }, { token, from }) =>
  surfaces.includes('provider')
    ? answered(await visitor.invitedLog(await redeemOf(token), from))
    : absent(),
);
