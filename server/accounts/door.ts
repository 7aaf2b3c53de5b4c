import { sessionIn } from '../http/cookies.ts';
import type { Accounts } from './accounts.ts';
import { readSession, type Session } from './session.ts';

/** The session that a request's cookie proves, of this surface alone; undefined without one. */
export const openDoor = async (
  accounts: Accounts,
  request: Request,
): Promise<Session | undefined> => {
  const token = sessionIn(request, accounts.surface);
  return token === undefined ? undefined : readSession(accounts, token);
};
