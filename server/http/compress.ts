import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);
const quality = 6;

/**
 * Logs are ids, digests, certificates and signatures: no text that anybody may choose, and nothing
 * that is not in every reader's hands already. Compressed they are half as long.
 */
const logs = new Set(['/api/keys', '/api/provider/log', '/api/staff/log']);
const isLog = ({ url }: Request): boolean => logs.has(new URL(url).pathname);

/**
 * Brotli for a page that nobody has signed in to see, and for logs. A page of an account stays as it
 * is: beside what a visitor may choose, compressed length would tell of what it holds (BREACH).
 */
export const compressed = async (request: Request, answer: Response): Promise<Response> => {
  const accepts = /\bbr\b/.test(request.headers.get('Accept-Encoding') ?? '');
  const isPage = (answer.headers.get('Content-Type') ?? '').startsWith('text/html');
  const isOfLog = isLog(request) && answer.ok;
  if (!(isPage || isOfLog) || answer.body === null || request.method === 'HEAD') return answer;
  answer.headers.append('Vary', 'Accept-Encoding');
  if (!accepts || (!isOfLog && request.headers.has('Cookie'))) return answer;
  const octets = Buffer.from(await answer.arrayBuffer());
  const body = await brotli(octets, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: octets.length,
    },
  });
  const headers = new Headers(answer.headers);
  headers.set('Content-Encoding', 'br');
  headers.set('Content-Length', String(body.length));
  return new Response(new Uint8Array(body), { status: answer.status, headers });
};
