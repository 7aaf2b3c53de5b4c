/** The ways in which an envelope is none, each made of one that is. */
import { joined, type Octets } from '../../app/domain/basis/octets.ts';
import type { Kind } from '../../app/paper/document.ts';
import { packet, readPackets } from '../../app/paper/packets.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import { requireOk } from './person.ts';
import { sealOf, sealRaw } from './raw.ts';

type Packets = { type: number; body: Octets }[];
const rejoined = (packets: Packets) =>
  joined(...packets.map(({ type, body }) => packet(type, body)));
/** Sets one octet of one packet's body. */
const withOctet = (nth: number, at: number, value: number) => (packets: Packets) => {
  const body = packets.at(nth)?.body;
  if (body === undefined) throw new Error('no such packet');
  body[at] = value;
  return rejoined(packets);
};

const ways: [sentence: string, change: (packets: Packets) => Octets][] = [
  ['no recipients', (packets) => rejoined(packets.slice(-1))],
  ['no sealed packet', (packets) => rejoined(packets.slice(0, -1))],
  ['two sealed packets', (packets) => rejoined([...packets, ...packets.slice(-1)])],
  [
    'the sealed packet first',
    (packets) => rejoined([...packets.slice(-1), ...packets.slice(0, -1)]),
  ],
  ['a recipient twice', (packets) => rejoined([...packets.slice(0, 1), ...packets])],
  [
    'a packet of another type',
    ([one, ...rest]) => rejoined([{ type: 13, body: one?.body ?? new Uint8Array() }, ...rest]),
  ],
  ['a PKESK of version 3', withOctet(0, 0, 3)],
  ['a PKESK to a key of version 4', withOctet(0, 2, 4)],
  ['a classical PKESK', withOctet(0, 35, 25)],
  ['SEIPD of version 1', withOctet(-1, 0, 1)],
  ['AES-128', withOctet(-1, 1, 7)],
  ['OCB', withOctet(-1, 2, 2)],
  ['smaller chunks', withOctet(-1, 3, 6)],
  ['octets after the end', (packets) => joined(rejoined(packets), Uint8Array.of(0))],
  ['a message that breaks off', (packets) => rejoined(packets).slice(0, -1)],
  ['a legacy header', (packets) => joined(Uint8Array.of(0x84), rejoined(packets).slice(1))],
];

/** Each with its sentence: octets of an envelope become octets of none. */
export const malformed = ways.map(
  ([sentence, change]) =>
    [sentence, (octets: Octets) => change(requireOk(readPackets(octets.slice())))] as const,
);

/** One envelope, and what its seal says of it. */
export interface Brought {
  readonly sent: readonly Octets[];
  readonly seal: Awaited<ReturnType<typeof sealOf>>;
}
/** Each way to be no envelope of this act, and the name of its refusal. */
export const refusalsOf = async (
  kind: Kind,
  stranger: OpenKey,
): Promise<[sentence: string, of: Brought, code: string][]> => {
  const { octets, seal } = await sealRaw(kind, stranger, [stranger.certificate]);
  const odd = await sealRaw(kind, stranger, [stranger.certificate], 1000);
  const altered = octets.slice();
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  const ways: [string, Brought, string][] = [
    ['a size that no bucket has', { sent: [odd.octets], seal: odd.seal }, 'envelope-size'],
    ['to a stranger alone', { sent: [octets], seal }, 'envelope-recipients'],
    ['not there', { sent: [], seal }, 'envelope-missing'],
    ['altered', { sent: [altered], seal }, 'envelope-altered'],
    [
      'of another size',
      { sent: [octets], seal: { ...seal, size: seal.size + 1 } },
      'envelope-altered',
    ],
  ];
  for (const [sentence, change] of malformed) {
    const misshapen = change(octets);
    const of = { sent: [misshapen], seal: await sealOf(kind, misshapen) };
    ways.push([sentence, of, 'envelope-malformed']);
  }
  return ways;
};
