import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { base64url } from '../../domain/basis/octets.ts';
import { DraftAsked } from '../../paper/wire-accounts.ts';
import { absent, answered, refused, told } from './answer.ts';
import { anyone } from './door.ts';
import { octetsIn } from './octets-in.ts';

export const loader = async ({ request, context }: LoaderFunctionArgs): Promise<Response> => {
  const desk = await context.provider(request);
  if (desk === undefined) return absent();
  const drafts = await desk.drafts();
  return told(
    drafts.map(({ submission, octets, share, savedAt }) => ({
      submission,
      octets: base64url(octets),
      share: base64url(share),
      savedAt,
    })),
  );
};

export const action = async (args: ActionFunctionArgs): Promise<Response> => {
  const desk = await args.context.provider(args.request);
  if (desk === undefined) return absent();
  return anyone(DraftAsked, async (_, { submission, ...asked }) => {
    const [octets, share] = [octetsIn(asked.octets), octetsIn(asked.share)];
    if (octets === undefined || share === undefined) return refused('post-malformed');
    return answered(await desk.saveDraft({ submission, octets, share }));
  })(args);
};
