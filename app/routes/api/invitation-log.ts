import { InvitedLogAsked } from '../../paper/wire-acts.ts';
import { absent, answered } from './answer.ts';
import { anyone } from './door.ts';

export const loader = absent;
/** The log of the party that whoever has the words is invited to. */
export const action = anyone(InvitedLogAsked, async ({ visitor, surfaces }, { redeem, from }) =>
  surfaces.includes('provider') ? answered(await visitor.invitedLog(redeem, from)) : absent(),
);
