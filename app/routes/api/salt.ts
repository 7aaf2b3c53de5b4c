import { SaltAsked } from '../../paper/wire-accounts.ts';
import { absent, told } from './answer.ts';
import { visitor } from './door.ts';

export const loader = absent;
export const action = visitor(SaltAsked, async (at, { name }) =>
  told(await at.visitor.salt(at.surface, name)),
);
