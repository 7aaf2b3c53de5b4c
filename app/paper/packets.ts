import { hex, joined, type Octets } from '../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../domain/basis/result.ts';
import { Fingerprint } from '../domain/keys/fingerprint.ts';
import { kemAlgorithm } from './kem.ts';

/** Packet types of RFC 9580 §5 that we write. */
export const tag = { pkesk: 1, signature: 2, onePass: 4, literal: 11, seipd: 18 } as const;

/** RFC 9580 §4.2.1: the shortest length octets, never partial. */
const lengthOctets = (sizeBytes: number): Octets => {
  if (sizeBytes < 192) return Uint8Array.of(sizeBytes);
  if (sizeBytes < 8384)
    return Uint8Array.of(((sizeBytes - 192) >> 8) + 192, (sizeBytes - 192) & 0xff);
  const out = new Uint8Array(5);
  out[0] = 255;
  new DataView(out.buffer).setUint32(1, sizeBytes);
  return out;
};

/** Octets of a packet's header, for a body of this size. */
export const headerBytes = (bodyBytes: number): number => 1 + lengthOctets(bodyBytes).length;

/** A packet in the OpenPGP format with the shortest definite length. */
export const packet = (type: number, body: Uint8Array): Octets =>
  joined(Uint8Array.of(0xc0 | type), lengthOctets(body.length), body);

export interface Packet {
  readonly type: number;
  readonly body: Octets;
}

/**
 * Splits octets into packets. Legacy headers, partial lengths, lengths that are not the shortest
 * and anything left over are refused: what we store has one spelling.
 */
export const readPackets = (octets: Octets): Result<Packet[], 'packet-malformed'> => {
  const packets: Packet[] = [];
  let at = 0;
  while (at < octets.length) {
    const first = octets[at] ?? 0;
    const one = octets[at + 1];
    if ((first & 0xc0) !== 0xc0 || one === undefined) return refuse('packet-malformed');
    let size: number;
    let head: number;
    if (one < 192) [size, head] = [one, 2];
    else if (one < 224) [size, head] = [((one - 192) << 8) + (octets[at + 2] ?? 0) + 192, 3];
    else if (one === 255 && at + 6 <= octets.length)
      [size, head] = [new DataView(octets.buffer, octets.byteOffset + at + 2, 4).getUint32(0), 6];
    else return refuse('packet-malformed');
    if (headerBytes(size) !== head || at + head + size > octets.length)
      return refuse('packet-malformed');
    packets.push({ type: first & 0x3f, body: octets.slice(at + head, at + head + size) });
    at += head + size;
  }
  return ok(packets);
};

/** Size of a version 6 PKESK body of algorithm 35: 1 + 1 + 33 + 1 + 32 + 1088 + 1 + 40 octets. */
const pkeskBytes = 1197;

export interface EnvelopeShape {
  /** Fingerprints of the encryption subkeys, in the order of the PKESKs. */
  readonly recipients: readonly Fingerprint[];
  /** Octets of the SEIPD packet, its header included. */
  readonly seipdBytes: number;
  readonly seipd: Octets;
}

/**
 * Whether octets are the outer shape of a sealed document: version 6 PKESKs of algorithm 35, then
 * one SEIPDv2 packet, AES-256 with GCM in chunks of 256 KiB. No key is needed to ask.
 * @see RFC 9580 §5.1.2, §5.13.2; RFC 9980
 */
export const inspectEnvelope = (octets: Octets): Result<EnvelopeShape, 'packet-malformed'> => {
  const read = readPackets(octets);
  if (!read.ok) return read;
  const last = read.value.at(-1);
  const pkesks = read.value.slice(0, -1);
  if (last?.type !== tag.seipd || pkesks.length === 0) return refuse('packet-malformed');
  const recipients: Fingerprint[] = [];
  for (const { type, body } of pkesks) {
    // "A one-octet key version number …; if it is 6, the fingerprint is 32 octets": 33, 6, fp, 35.
    if (type !== tag.pkesk || body.length !== pkeskBytes) return refuse('packet-malformed');
    if (body[0] !== 6 || body[1] !== 33 || body[2] !== 6) return refuse('packet-malformed');
    if (body[35] !== kemAlgorithm) return refuse('packet-malformed');
    recipients.push(Fingerprint.parse(hex(body.subarray(3, 35))));
  }
  const [version, cipher, mode, chunk] = last.body;
  if (version !== 2 || cipher !== 9 || mode !== 3 || chunk !== 12)
    return refuse('packet-malformed');
  if (new Set(recipients).size !== recipients.length) return refuse('packet-malformed');
  const seipd = packet(tag.seipd, last.body);
  return ok({ recipients, seipdBytes: seipd.length, seipd });
};
