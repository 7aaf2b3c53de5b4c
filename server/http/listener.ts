import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Ways } from '../../app/domain/contact/ways.ts';
import type { TermsOffered } from '../../app/domain/terms/terms.ts';
import type { Config } from '../config.ts';
import type { Log } from '../platform/log.ts';
import { assetsOf } from './assets.ts';
import { compressed } from './compress.ts';
import { faultPage } from './fault-page.ts';
import { everyAnswer, overHttps, pagePolicy } from './headers.ts';
import { counted, isWithinLimit, limitOf } from './limits.ts';
import { createRequestListener } from './remix.ts';
import { isFromOurPages } from './same-site.ts';
import { absentAddress, isOpenHere } from './surfaces.ts';

/** What is known of one request before any page sees it. */
export interface Visit {
  readonly nonce: string;
  readonly reference: string;
  readonly isDemonstration: boolean;
  readonly ways: Ways;
  readonly terms: TermsOffered | undefined;
  readonly report: (fault: unknown) => void;
}

/**
 * Takes a request as Node has it, before anybody has listened to its body: uploads and downloads.
 * @returns whether it was this door's; if so it answers, whatever happens
 */
export type RawDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface House {
  readonly config: Pick<Config, 'individuals' | 'mode' | 'origin' | 'surfaces' | 'ways'>;
  readonly log: Log;
  readonly pages: (request: Request, visit: Visit) => Promise<Response>;
  readonly buildFolder: string;
  readonly doors: readonly RawDoor[];
}

/** Eight letters that a person can read out on the telephone; they say nothing else. */
const newReference = (): string => randomBytes(5).toString('hex').slice(0, 8).toUpperCase();

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const isOurs = ({ headers, method = 'GET' }: IncomingMessage, origin: string): boolean => {
  const site = first(headers['sec-fetch-site']);
  return isFromOurPages(method, { site, origin: headers.origin }, origin);
};

const refuse = (response: ServerResponse, status: 403 | 413): void => {
  response.writeHead(status, { connection: 'close' }).end();
};

const answerPage =
  ({ config, log, pages }: House) =>
  async (asked: Request): Promise<Response> => {
    const nonce = randomBytes(16).toString('base64');
    const reference = newReference();
    const { request, isTooLarge } = counted(asked);
    const report = (fault: unknown): void => {
      if (!isTooLarge()) log.fault(reference, fault);
    };
    const terms = config.surfaces.includes('provider') ? config.individuals.terms : undefined;
    const isDemonstration = config.mode === 'demonstration';
    try {
      const { ways } = config;
      const visit = { nonce, reference, isDemonstration, ways, terms, report };
      const answer = await pages(request, visit);
      if (isTooLarge()) return new Response(null, { status: 413 });
      const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
      if (isPage) answer.headers.set('content-security-policy', pagePolicy(nonce));
      return await compressed(asked, answer);
    } catch (fault) {
      if (isTooLarge()) return new Response(null, { status: 413 });
      report(fault);
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      return new Response(faultPage(reference), { status: 500, headers });
    }
  };

/** Everything that this deployment answers, behind one rule on other sites and one set of headers. */
export const listenerOf = (house: House): RequestListener => {
  const { config, doors } = house;
  const assets = assetsOf(house.buildFolder);
  const { protocol, host } = new URL(config.origin);
  // The address in links and redirects is ours, never what a request claims as its host.
  const pages = createRequestListener(answerPage(house), { protocol, host });
  const always = { ...everyAnswer, ...(protocol === 'https:' ? overHttps : {}) };
  return (request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (!isOurs(request, config.origin)) return refuse(response, 403);
    if (!isOpenHere(path, config.surfaces)) request.url = absentAddress(path);
    else if (doors.some((door) => door(request, response))) return;
    if (!isWithinLimit(request.headers['content-length'], limitOf(path)))
      return refuse(response, 413);
    assets(request, response, () => pages(request, response));
  };
};
