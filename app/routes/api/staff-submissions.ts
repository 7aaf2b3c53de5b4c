import { absent, told } from './answer.ts';
import { listAt } from './at-desk.ts';

/** `?page=`, from 1 on; undefined for anything else. */
const pageIn = (request: Request): number | undefined => {
  const text = new URL(request.url).searchParams.get('page') ?? '1';
  return /^[1-9][0-9]{0,6}$/.test(text) ? Number(text) : undefined;
};

export const loader = listAt(async (desk, request) => {
  const page = pageIn(request);
  return page === undefined ? absent() : told(await desk.submissions(page));
});
export const action = absent;
