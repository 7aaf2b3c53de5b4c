import { InvitationAsked } from '../../paper/wire-accounts.ts';
import { absent, answered } from './answer.ts';
import { anyone } from './door.ts';

export const loader = absent;
export const action = anyone(InvitationAsked, async ({ visitor, surfaces }, { redeem }) =>
  surfaces.includes('provider') ? answered(await visitor.invitation(redeem)) : absent(),
);
