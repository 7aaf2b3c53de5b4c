import { TotpConfirmAsked } from '../../paper/wire-accounts.ts';
import { absent, answered } from './answer.ts';
import { account } from './door.ts';

export const loader = absent;
export const action = account(TotpConfirmAsked, async ({ desk }, asked) =>
  answered(await desk.confirmTotp(asked)),
);
