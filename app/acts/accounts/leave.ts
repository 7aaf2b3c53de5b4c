import type { Outcome } from '../session.ts';
import { Nothing } from '../wire.ts';
import type { Gate } from './enter.ts';

/** Ends this session on the server. The keys are for the page to close. */
export const signOut = ({ surface, wire }: Gate): Outcome<undefined> =>
  wire.post(`/api/${surface}/sign-out`, {}, Nothing);

/** Ends every session of this account, this one too. */
export const signOutEverywhere = ({ surface, wire }: Gate): Outcome<undefined> =>
  wire.post(`/api/${surface}/sign-out-everywhere`, {}, Nothing);
