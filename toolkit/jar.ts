import type { Send } from '../app/acts/wire.ts';

/**
 * A client without a browser: keeps cookies, and says that it is of the same site, as a browser's
 * own pages do. `transport` is `fetch`, or the server's own handler.
 */
export const newJar = (
  origin: string,
  transport: (request: Request) => Promise<Response>,
): Send => {
  const cookies = new Map<string, string>();
  return async (path, init) => {
    const request = new Request(new URL(path, origin), init);
    request.headers.set('Sec-Fetch-Site', 'same-origin');
    if (cookies.size > 0)
      request.headers.set(
        'Cookie',
        [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      );
    const response = await transport(request);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
};
