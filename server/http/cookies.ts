import type { Surface } from '../config.ts';

/**
 * The names of the two sessions. `__Host-` ties them to this host, to https and to every path;
 * browsers hold 127.0.0.1 for as safe as https, so the demonstration needs no other name. They say
 * nothing to whoever looks through a device.
 */
const names = { provider: '__Host-p', staff: '__Host-s' } as const satisfies Record<
  Surface,
  string
>;

const form = /^[A-Za-z0-9_-]{43}$/;

/** The token of a session, 32 octets in base64url; undefined if there is none, or two. */
export const sessionIn = (request: Request, surface: Surface): string | undefined => {
  const found = (request.headers.get('Cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([name]) => name === names[surface])
    .map(([, value = '']) => value);
  // Two of one name were not both set by us: neither is believed.
  const [token] = found;
  return found.length === 1 && token !== undefined && form.test(token) ? token : undefined;
};

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** `Set-Cookie` for a session that ends with the browser at the latest. */
export const sessionCookie = (surface: Surface, token: string): string => {
  if (!form.test(token)) throw new RangeError('a session is 32 octets in base64url');
  return `${names[surface]}=${token}; ${attributes}`;
};

/** `Set-Cookie` that leaves nothing. */
export const noSessionCookie = (surface: Surface): string =>
  `${names[surface]}=; Max-Age=0; ${attributes}`;
