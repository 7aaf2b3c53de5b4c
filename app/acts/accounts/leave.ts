import type { Outcome } from '../session.ts';
import { Nothing } from '../wire.ts';
import type { Gate } from './enter.ts';

/** Leaving needs no keys: it goes by the session's cookie alone. */
type Door = Pick<Gate, 'surface' | 'wire'>;

/** Ends this session on the server. The keys are for the page to close. */
export const signOut = ({ surface, wire }: Door): Outcome<undefined> =>
  wire.post(`/api/${surface}/sign-out`, {}, Nothing);

/** Ends every session of this account, this one too. */
export const signOutEverywhere = ({ surface, wire }: Door): Outcome<undefined> =>
  wire.post(`/api/${surface}/sign-out-everywhere`, {}, Nothing);
