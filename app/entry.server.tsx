import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { everyReading } from './i18n/language.ts';
import { namespaces, type Namespace } from './i18n/texts.ts';
import { loadTexts } from './i18n/translate.ts';
import { UsedTexts } from './i18n/use-text.tsx';
import { faultMessage } from './routes/reference.ts';
import { AnswerContext } from './ui/frame/answer.ts';

type DataArguments = LoaderFunctionArgs | ActionFunctionArgs;

// All texts are there before the first page: the server never suspends.
await Promise.all(everyReading.map((reading) => loadTexts(reading, namespaces)));

export default function handle(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, reference }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <AnswerContext.Provider value={{ nonce, reference }}>
        <UsedTexts.Provider value={new Set<Namespace>()}>
          <RemixServer context={remix} url={request.url} nonce={nonce} />
        </UsedTexts.Provider>
      </AnswerContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
      },
    );
  });
}

/** A page that is already awake learns of a fault by its reference alone. */
export const handleDataRequest = (response: Response, { context }: DataArguments): Response =>
  response.headers.has('X-Remix-Error')
    ? new Response(JSON.stringify({ message: faultMessage(context.reference) }), response)
    : response;

export const handleError = (fault: unknown, { request, context }: DataArguments): void => {
  if (!request.signal.aborted) context.report(fault);
};
