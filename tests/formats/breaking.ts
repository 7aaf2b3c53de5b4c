/** Takes good envelopes apart and puts them together otherwise. */
import { joined, type Octets } from '../../app/domain/basis/octets.ts';
import { packet, readPackets, type Packet } from '../../app/paper/packets.ts';
import { signedInside } from '../../app/vault/openpgp.ts';
import { openDocument, type Asked, type OpenRefusal } from '../../app/vault/seal.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import type { FixedKeys } from './fixed.ts';
import { askedFor, lineNaming, paddedText, questionOf } from './sealing.ts';

/** Opens as the party does, under a line that names exactly this unless `seal` says otherwise. */
export const opener =
  (keys: FixedKeys) =>
  async (envelope: Octets, but: Partial<Asked<'question/1'>> = {}, seal: Partial<Seal> = {}) => {
    const asked = askedFor(keys, await lineNaming(envelope, seal), but);
    return openDocument(envelope, asked, keys.intakeOfficer.certificate, [keys.party]);
  };
export const refused = (code: OpenRefusal) => ({ ok: false, code });

export const whole = ({ type, body }: Packet): Octets => packet(type, body);
/** One bit of one octet changed; places below 0 count from the end. */
export const altered = (octets: Octets, at: number): Octets =>
  octets.map((octet, place) => (place === (at < 0 ? octets.length + at : at) ? octet ^ 1 : octet));

/** What is inside the good question, as three packets. */
export const inside = async (keys: FixedKeys) => {
  const inner = await signedInside(await paddedText(questionOf(keys)), keys.intakeOfficer);
  const read = readPackets(inner);
  const [onePass, literal, signature] = read.ok ? read.value : [];
  if (!onePass || !literal || !signature) throw new Error('three packets');
  /** The three, with other bodies where one is given. */
  const of = (but: { onePass?: Octets; literal?: Octets; signature?: Octets }): Octets =>
    joined(
      packet(onePass.type, but.onePass ?? onePass.body),
      packet(literal.type, but.literal ?? literal.body),
      packet(signature.type, but.signature ?? signature.body),
    );
  return { inner, onePass, literal, signature, of };
};
export type Inside = Awaited<ReturnType<typeof inside>>;
