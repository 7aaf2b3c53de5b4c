import { absent } from './answer.ts';
import { envelopeAt } from './at-desk.ts';

export const loader = envelopeAt((context, request) => context.staff(request));
export const action = absent;
