import {
  brotliDecompressSync,
  constants,
  createGunzip,
  createInflate,
  createInflateRaw,
} from 'node:zlib';
import type { Transform } from 'node:stream';

/** What opens of a stream before it breaks off: the rest of the octets is none of it. */
const opened = (stream: Transform, octets: Buffer): Promise<Buffer> =>
  new Promise((settle) => {
    const parts: Buffer[] = [];
    const end = (): void => settle(Buffer.concat(parts));
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', end);
    stream.on('error', end); // not packed at all, or damaged further on
    stream.end(octets);
  });

const placesOf = (octets: Buffer, magic: Buffer): number[] => {
  const places: number[] = [];
  for (let at = octets.indexOf(magic); at >= 0; at = octets.indexOf(magic, at + 1)) places.push(at);
  return places;
};

const gzip = Buffer.from('1f8b08', 'hex');
const zipped = Buffer.from('504b0304', 'hex');
const inflated = ['7801', '785e', '789c', '78da'].map((digits) => Buffer.from(digits, 'hex'));
/** A packed member is read so far at most: one mark of two octets comes often by chance. */
const mostPackedBytes = 2 ** 22;
/** Brotli has no mark of its own: a piece is tried as a whole, up to this size. */
const mostBrotliBytes = 2 ** 24;

const brotli = (octets: Buffer): Buffer | undefined => {
  if (octets.length === 0 || octets.length > mostBrotliBytes) return undefined;
  try {
    return brotliDecompressSync(octets, { maxOutputLength: 2 ** 26 });
  } catch {
    return undefined; // it was not brotli
  }
};

/** The contents of what is packed in some octets: gzip, zlib and ZIP wherever they begin, brotli whole. */
export const unpacked = async (octets: Buffer): Promise<readonly Buffer[]> => {
  const found: Buffer[] = [];
  const finishFlush = constants.Z_SYNC_FLUSH;
  for (const at of placesOf(octets, gzip))
    found.push(
      await opened(createGunzip({ finishFlush }), octets.subarray(at, at + mostPackedBytes)),
    );
  for (const magic of inflated)
    for (const at of placesOf(octets, magic))
      found.push(
        await opened(createInflate({ finishFlush }), octets.subarray(at, at + mostPackedBytes)),
      );
  for (const at of placesOf(octets, zipped)) {
    if (octets.length < at + 30 || octets.readUInt16LE(at + 8) !== 8) continue;
    const content = at + 30 + octets.readUInt16LE(at + 26) + octets.readUInt16LE(at + 28);
    found.push(
      await opened(
        createInflateRaw({ finishFlush }),
        octets.subarray(content, content + mostPackedBytes),
      ),
    );
  }
  const whole = brotli(octets);
  if (whole !== undefined) found.push(whole);
  return found.filter(({ length }) => length > 0);
};
