import * as z from 'zod/mini';
import { Challenge, type WorkDone } from '../domain/accounts/work.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';

/** Sends a request to our own server: `fetch` in a browser, a cookie jar in a test. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** An answer that says no more than that it was done: status 204. */
export const Nothing = z.undefined();

/** A refusal as the server names it; a code that we do not know is a fault on one side. */
export type WireResult<T> = Result<T, string>;

/** The JSON of an answer; undefined for what is none: no shape of ours takes it. */
const jsonIn = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined; // not JSON, or cut off: the server's
  }
};

const Refused = z.object({
  code: z.string(),
  details: z.optional(z.object({ challenge: z.optional(Challenge) })),
});

/** What the server has refused by; `challenge`: the work that it asks for first. */
const refusedBy = async (
  response: Response,
): Promise<{ readonly code: string; readonly challenge: string | undefined }> => {
  // No JSON of ours: a proxy answered, or the server broke.
  const said = Refused.safeParse(await jsonIn(response));
  if (!said.success) return { code: 'later', challenge: undefined };
  return { code: said.data.code, challenge: said.data.details?.challenge };
};

/** Does the work that a server under load asks for. */
type DoWork = (challenge: string) => Promise<WorkDone>;

type Asked =
  | { readonly ok: true; readonly value: Response }
  | { readonly ok: false; readonly code: string; readonly challenge?: string | undefined };

/** Requests and answers, parsed on both ends. */
export const newWire = (send: Send) => {
  const request = async (path: string, init?: RequestInit): Promise<Asked> => {
    let response: Response;
    try {
      response = await send(path, init);
    } catch {
      return refuse('no-connection'); // fetch throws for a lost line, and says no more
    }
    return response.ok ? ok(response) : { ok: false, ...(await refusedBy(response)) };
  };
  return {
    /** Reads JSON of a known shape. */
    async get<S extends z.ZodMiniType>(path: string, shape: S): Promise<WireResult<z.output<S>>> {
      const response = await request(path);
      if (!response.ok) return refuse(response.code);
      const parsed = shape.safeParse(await jsonIn(response.value));
      return parsed.success ? ok(parsed.data) : refuse('answer-malformed');
    },

    /**
     * Posts JSON and reads JSON of a known shape.
     * @param doWork where the server may ask for work first: it is done, and the same is posted again
     */
    async post<S extends z.ZodMiniType>(
      path: string,
      body: object,
      shape: S,
      doWork?: DoWork,
    ): Promise<WireResult<z.output<S>>> {
      const posted = (asked: object) =>
        request(path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(asked),
        });
      let response = await posted(body);
      if (!response.ok && response.challenge !== undefined && doWork !== undefined)
        response = await posted({ ...body, work: await doWork(response.challenge) });
      if (!response.ok) return refuse(response.code);
      const isEmpty = response.value.status === 204;
      // Something that is no JSON must not pass for an answer that says nothing.
      const said = isEmpty ? undefined : ((await jsonIn(response.value)) ?? null);
      const parsed = shape.safeParse(said);
      return parsed.success ? ok(parsed.data) : refuse('answer-malformed');
    },

    /** Reads octets. */
    async octets(path: string): Promise<WireResult<Uint8Array<ArrayBuffer>>> {
      const response = await request(path);
      return response.ok
        ? ok(new Uint8Array(await response.value.arrayBuffer()))
        : refuse(response.code);
    },

    /** Reads a large body without holding it in memory, where the browser can. */
    async blob(path: string): Promise<WireResult<Blob>> {
      const response = await request(path);
      return response.ok ? ok(await response.value.blob()) : refuse(response.code);
    },
  };
};
export type Wire = ReturnType<typeof newWire>;
