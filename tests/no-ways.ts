import type { Ways } from '../app/domain/contact/ways.ts';

/** Of a deployment that says nothing of how it is reached. */
export const noWays: Ways = {
  postal: [],
  telephone: undefined,
  email: undefined,
  security: undefined,
};
