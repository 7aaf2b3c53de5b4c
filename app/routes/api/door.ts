import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import * as z from 'zod/mini';
import type { AccountDesk, Opened } from '../../paper/desks.ts';
import { absent, refused, told } from './answer.ts';
import type { Surface } from '../../paper/doors.ts';

type Args = ActionFunctionArgs | LoaderFunctionArgs;
/** A request without a body, or with one that says nothing. */
export const NothingAsked = z.union([z.undefined(), z.strictObject({})]);

const isSurface = (text: string | undefined): text is Surface =>
  text === 'provider' || text === 'staff';

/** The surface of the address, if this process serves it. */
const surfaceIn = ({ params, context }: Args): Surface | undefined => {
  const surface = params['surface'];
  return isSurface(surface) && context.surfaces.includes(surface) ? surface : undefined;
};

/** The body of a request; what is not of this schema is refused before anything is looked up. */
const askedIn = async <Schema extends z.core.$ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.core.util.SafeParseResult<z.output<Schema>>> => {
  const text = await request.text();
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    body = null; // not JSON: no schema of ours takes it
  }
  return z.safeParse(schema, body);
};

/** What anyone may ask, of one kind of body. */
export const anyone =
  <Schema extends z.core.$ZodType>(
    schema: Schema,
    act: (context: AppLoadContext, asked: z.output<Schema>) => Promise<Response>,
  ) =>
  async ({ request, context }: ActionFunctionArgs): Promise<Response> => {
    if (request.method !== 'POST') return absent();
    const asked = await askedIn(request, schema);
    return asked.success ? act(context, asked.data) : refused('post-malformed');
  };

/** What anyone may ask of one surface. */
export const visitor =
  <Schema extends z.core.$ZodType>(
    schema: Schema,
    act: (at: AppLoadContext & { surface: Surface }, asked: z.output<Schema>) => Promise<Response>,
  ) =>
  async (args: ActionFunctionArgs): Promise<Response> => {
    const surface = surfaceIn(args);
    if (surface === undefined) return absent();
    return anyone(schema, (context, asked) => act({ ...context, surface }, asked))(args);
  };

interface AtDesk {
  readonly desk: AccountDesk;
  readonly surface: Surface;
  readonly context: AppLoadContext;
}

const deskOf = async (args: Args): Promise<AtDesk | undefined> => {
  const surface = surfaceIn(args);
  if (surface === undefined) return undefined;
  const desk = await args.context.account(args.request, surface);
  return desk && { desk, surface, context: args.context };
};

/** What a signed-in person does with their account; without a session there is nothing here. */
export const account =
  <Schema extends z.core.$ZodType>(
    schema: Schema,
    act: (at: AtDesk, asked: z.output<Schema>) => Promise<Response>,
  ) =>
  async (args: ActionFunctionArgs): Promise<Response> => {
    if (args.request.method !== 'POST') return absent();
    const at = await deskOf(args);
    if (at === undefined) return absent();
    const asked = await askedIn(args.request, schema);
    return asked.success ? act(at, asked.data) : refused('post-malformed');
  };

export const reading =
  (read: (at: AtDesk) => Promise<Response>) =>
  async (args: LoaderFunctionArgs): Promise<Response> => {
    const at = await deskOf(args);
    return at === undefined ? absent() : read(at);
  };

/** A session that was opened: its token goes into the cookie and nowhere else. */
export const entered = (
  context: AppLoadContext,
  surface: Surface,
  { token, locks }: Opened,
): Response => told(locks, { 'set-cookie': context.sessionCookie(surface, token) });
