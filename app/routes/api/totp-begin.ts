import { absent, told } from './answer.ts';
import { account, NothingAsked } from './door.ts';

export const loader = absent;
export const action = account(NothingAsked, async ({ desk }) => told(await desk.beginTotp()));
