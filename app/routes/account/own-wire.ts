import { newWire } from '../../acts/wire.ts';

/** Our own server, with the session's cookie, for what is asked before there is a vault. */
export const ownWire = newWire((path, init) =>
  fetch(path, { ...init, credentials: 'same-origin' }),
);
