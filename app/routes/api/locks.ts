import { absent, told } from './answer.ts';
import { reading } from './door.ts';

export const loader = reading(async ({ desk }) => told(await desk.locks()));
export const action = absent;
