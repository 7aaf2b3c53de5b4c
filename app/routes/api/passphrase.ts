import { PassphraseAsked } from '../../paper/wire-accounts.ts';
import { absent, answered } from './answer.ts';
import { account } from './door.ts';

export const loader = absent;
export const action = account(PassphraseAsked, async ({ desk }, asked) =>
  answered(await desk.changePassphrase(asked)),
);
