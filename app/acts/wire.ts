import * as z from 'zod/mini';
import { ok, refuse, type Result } from '../domain/basis/result.ts';

/** Sends a request to our own server: `fetch` in a browser, a cookie jar in a test. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** An answer that says no more than that it was done: status 204. */
export const Nothing = z.undefined();

/** A refusal as the server names it; a code that we do not know is a fault on one side. */
export type WireResult<T> = Result<T, string>;

const codeIn = async (response: Response): Promise<string> => {
  try {
    const said: unknown = await response.json();
    if (
      typeof said === 'object' &&
      said !== null &&
      'code' in said &&
      typeof said.code === 'string'
    )
      return said.code;
  } catch {
    return 'later'; // no JSON: a proxy answered, or the server broke
  }
  return 'later';
};

/** The JSON of an answer; undefined for what is none: no shape of ours takes it. */
const jsonIn = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined; // not JSON, or cut off: the server's
  }
};

/** Requests and answers, parsed on both ends. */
export const newWire = (send: Send) => {
  const request = async (path: string, init?: RequestInit): Promise<Result<Response, string>> => {
    let response: Response;
    try {
      response = await send(path, init);
    } catch {
      return refuse('no-connection'); // fetch throws for a lost line, and says no more
    }
    return response.ok ? ok(response) : refuse(await codeIn(response));
  };
  return {
    /** Reads JSON of a known shape. */
    async get<S extends z.ZodMiniType>(path: string, shape: S): Promise<WireResult<z.output<S>>> {
      const response = await request(path);
      if (!response.ok) return response;
      const parsed = shape.safeParse(await jsonIn(response.value));
      return parsed.success ? ok(parsed.data) : refuse('answer-malformed');
    },

    /** Posts JSON and reads JSON of a known shape. */
    async post<S extends z.ZodMiniType>(
      path: string,
      body: unknown,
      shape: S,
    ): Promise<WireResult<z.output<S>>> {
      const headers = { 'Content-Type': 'application/json' };
      const response = await request(path, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      if (!response.ok) return response;
      const isEmpty = response.value.status === 204;
      // Something that is no JSON must not pass for an answer that says nothing.
      const said = isEmpty ? undefined : ((await jsonIn(response.value)) ?? null);
      const parsed = shape.safeParse(said);
      return parsed.success ? ok(parsed.data) : refuse('answer-malformed');
    },

    /** Reads octets. */
    async octets(path: string): Promise<WireResult<Uint8Array<ArrayBuffer>>> {
      const response = await request(path);
      return response.ok ? ok(new Uint8Array(await response.value.arrayBuffer())) : response;
    },

    /** Reads a large body without holding it in memory, where the browser can. */
    async blob(path: string): Promise<WireResult<Blob>> {
      const response = await request(path);
      return response.ok ? ok(await response.value.blob()) : response;
    },
  };
};
export type Wire = ReturnType<typeof newWire>;
