/**
 * What sealing is measured against: AES-256-GCM over the same file, in the same chunks, handed to the
 * page by the same parts, for that is how anything is sent. No digest, no padding.
 */
import { chunkBytes } from '../app/domain/submissions/layout.ts';
import { partBytes } from '../app/uploads/source.ts';

const nonceOf = (index: number): Uint8Array<ArrayBuffer> => {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, index);
  return nonce;
};

/** Reads by parts, two in flight as the queue has them, and encrypts each part's chunks at once. */
const encryptAll = async (file: Blob): Promise<number> => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const part = async (from: number): Promise<number> => {
    const octets = new Uint8Array(await file.slice(from, from + partBytes).arrayBuffer());
    const chunks: Promise<ArrayBuffer>[] = [];
    for (let at = 0; at < octets.length; at += chunkBytes) {
      const iv = nonceOf((from + at) / chunkBytes);
      const chunk = octets.subarray(at, at + chunkBytes);
      chunks.push(crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, chunk));
    }
    const sealed = new Blob(await Promise.all(chunks));
    self.postMessage(sealed);
    return sealed.size;
  };
  let bytes = 0;
  let ahead = part(0);
  for (let from = 0; from < file.size; from += partBytes) {
    const now = ahead;
    ahead = from + partBytes < file.size ? part(from + partBytes) : Promise.resolve(0);
    bytes += await now;
  }
  return bytes;
};

self.onmessage = ({ data }: MessageEvent<File>) => {
  void encryptAll(data).then((bytes) => self.postMessage(bytes));
};
