import { absent, told } from './answer.ts';
import { listAt } from './at-desk.ts';

export const loader = listAt(async (desk) => told(await desk.threads()));
export const action = absent;
