import { absent } from './answer.ts';
import { postAt } from './at-desk.ts';

export const loader = absent;
export const action = postAt((context, request) => context.staff(request));
