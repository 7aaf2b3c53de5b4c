import { RecoveryAsked } from '../../paper/wire-accounts.ts';
import { absent, answered } from './answer.ts';
import { account } from './door.ts';

export const loader = absent;
export const action = account(RecoveryAsked, async ({ desk }, asked) =>
  answered(await desk.setRecovery(asked)),
);
