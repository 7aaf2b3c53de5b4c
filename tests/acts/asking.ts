import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';

export type Route = (args: ActionFunctionArgs) => Promise<Response> | Response;
export interface Asked {
  readonly surface?: string;
  readonly body?: unknown;
  readonly cookie?: string;
  readonly method?: 'POST' | 'GET';
  /** In place of the doors that are open. */
  readonly served?: AppLoadContext;
  readonly params?: Record<string, string>;
}

/** Asks a route as the server would, with the cookie that was given before. */
export const askOf = async (
  route: Route,
  open: AppLoadContext,
  { surface = 'provider', body, cookie = '', method = 'POST', served = open, params = {} }: Asked,
) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const sent = method === 'POST' && text ? { body: text } : {};
  const request = new Request('http://127.0.0.1/api', { method, headers: { cookie }, ...sent });
  const answer = await route({ request, context: served, params: { surface, ...params } });
  const { status, headers } = answer;
  return { status, headers: Object.fromEntries(headers), text: await answer.text() };
};

export const cookieIn = ({ headers }: Awaited<ReturnType<typeof askOf>>): string =>
  headers['set-cookie']?.split(';')[0] ?? '';

/** What is answered where there is nothing for this visitor. */
export const nothing = { status: 404, text: '{"code":"absent"}' };
