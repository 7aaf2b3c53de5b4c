import { SignInAsked } from '../../paper/wire-accounts.ts';
import { absent, answered } from './answer.ts';
import { entered, visitor } from './door.ts';

export const loader = absent;
export const action = visitor(SignInAsked, async (at, asked) =>
  answered(await at.visitor.signIn(at.surface, asked), (opened) => entered(at, at.surface, opened)),
);
