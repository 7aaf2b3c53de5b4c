import { joined, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { packet, readPackets, tag } from '../paper/packets.ts';
import { chunkCipher } from './stream-cipher.ts';

const chunkBytes = 256 * 1024;
const tagBytes = 16;
const headBytes = 36;
/** RFC 9580 §5.13.2: version 2, AES-256, GCM, chunks of 2^(12+6) octets. */
const suite = Uint8Array.of(2, 9, 3, 12);

/** One SEIPDv2 packet over octets that are held whole: for documents, not for files. */
export const sealPacket = async (sessionKey: Octets, inner: Octets): Promise<Octets> => {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const cipher = await chunkCipher(sessionKey, salt);
  const chunks: Octets[] = [];
  for (let at = 0; at < inner.length; at += chunkBytes)
    chunks.push(await cipher.seal(chunks.length, inner.slice(at, at + chunkBytes)));
  const last = await cipher.sealFinal(chunks.length, inner.length);
  return packet(tag.seipd, joined(suite, salt, ...chunks, last));
};

/** The octets inside such a packet; any altered octet, and any cut, is refused. */
export const openPacket = async (
  sessionKey: Octets,
  seipd: Octets,
): Promise<Result<Octets, 'not-decrypted'>> => {
  const read = readPackets(seipd);
  const body = read.ok ? read.value[0]?.body : undefined;
  if (body === undefined || body.length < headBytes + 2 * tagBytes) return refuse('not-decrypted');
  const cipher = await chunkCipher(sessionKey, body.slice(4, headBytes));
  const end = body.length - tagBytes;
  const parts: Octets[] = [];
  try {
    for (let at = headBytes; at < end; at += chunkBytes + tagBytes)
      parts.push(
        await cipher.open(parts.length, body.slice(at, Math.min(at + chunkBytes + tagBytes, end))),
      );
    const inner = joined(...parts);
    await cipher.openFinal(parts.length, inner.length, body.slice(end));
    return ok(inner);
  } catch {
    return refuse('not-decrypted'); // a tag does not hold: WebCrypto says no more than that
  }
};
