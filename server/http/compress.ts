import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);
const quality = 6;

/**
 * Brotli for a page that nobody has signed in to see. A page of an account stays as it is: beside
 * what a visitor may choose, compressed length would tell of what it holds (BREACH).
 */
export const compressed = async (request: Request, answer: Response): Promise<Response> => {
  const accepts = /\bbr\b/.test(request.headers.get('Accept-Encoding') ?? '');
  const isPage = (answer.headers.get('Content-Type') ?? '').startsWith('text/html');
  if (!isPage || answer.body === null || request.method === 'HEAD') return answer;
  answer.headers.append('Vary', 'Accept-Encoding');
  if (!accepts || request.headers.has('Cookie')) return answer;
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
