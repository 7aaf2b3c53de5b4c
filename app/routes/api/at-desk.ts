import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { DocumentId } from '../../domain/basis/id.ts';
import type { ProviderDesk, StaffDesk } from '../../paper/desks.ts';
import { Post } from '../../paper/post.ts';
import { absent, answered, octets } from './answer.ts';
import { anyone } from './door.ts';

type Desk = Pick<ProviderDesk | StaffDesk, 'envelope' | 'post'>;
type Door = (context: AppLoadContext, request: Request) => Promise<Desk | undefined>;

/** One sealed document, as it was stored. */
export const envelopeAt =
  (door: Door) =>
  async ({ request, context, params }: LoaderFunctionArgs): Promise<Response> => {
    const desk = await door(context, request);
    const id = DocumentId.safeParse(params['id']);
    return desk && id.success ? answered(await desk.envelope(id.data), octets) : absent();
  };

/** Acts, signed: nobody without a session is told whether their shape is right. */
export const postAt =
  (door: Door) =>
  async (args: ActionFunctionArgs): Promise<Response> => {
    const desk = await door(args.context, args.request);
    if (desk === undefined) return absent();
    return anyone(Post, async (_, post) => answered(await desk.post(post)))(args);
  };

/** A list of the staff's: what the server knows, without one name. */
export const listAt =
  (read: (desk: StaffDesk, request: Request) => Promise<Response>) =>
  async ({ request, context }: LoaderFunctionArgs): Promise<Response> => {
    const desk = await context.staff(request);
    return desk === undefined ? absent() : read(desk, request);
  };
