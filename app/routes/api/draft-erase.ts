import type { ActionFunctionArgs } from '@remix-run/node';
import { SubmissionId } from '../../domain/basis/id.ts';
import { absent, told } from './answer.ts';

export const loader = absent;
export const action = async ({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<Response> => {
  const desk = await context.provider(request);
  const submission = SubmissionId.safeParse(params['submission']);
  if (request.method !== 'POST' || desk === undefined || !submission.success) return absent();
  await desk.eraseDraft(submission.data);
  return told(undefined);
};
