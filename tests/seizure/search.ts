import { encodingsOf, type Encoded } from './encodings.ts';
import { unpacked } from './packed.ts';

/** Something that a thief would hold: octets, and where they were. */
export interface Piece {
  readonly place: string;
  readonly octets: Buffer;
}

/** A text that must not be there. */
export interface Needle {
  readonly name: string;
  readonly text: string;
}

export interface Leak {
  readonly place: string;
  readonly needle: string;
  readonly encoding: string;
}

interface Sought extends Encoded {
  readonly needle: string;
}

/** Packed things may lie in packed things: no deeper than this. */
const deepest = 3;

const searchOne = async (
  { place, octets }: Piece,
  sought: readonly Sought[],
  depth: number,
): Promise<Leak[]> => {
  const leaks = sought
    .filter((each) => octets.includes(each.octets))
    .map(({ needle, encoding }) => ({ place, needle, encoding }));
  if (depth === deepest) return leaks;
  for (const inner of await unpacked(octets))
    leaks.push(
      ...(await searchOne({ place: `${place}, packed`, octets: inner }, sought, depth + 1)),
    );
  return leaks;
};

/** Every needle in every encoding in every piece, and in what is packed in them. */
export const search = async (
  pieces: readonly Piece[],
  needles: readonly Needle[],
): Promise<readonly Leak[]> => {
  const sought = needles.flatMap(({ name, text }) =>
    encodingsOf(text).map((encoded): Sought => ({ needle: name, ...encoded })),
  );
  const leaks: Leak[] = [];
  for (const piece of pieces) leaks.push(...(await searchOne(piece, sought, 0)));
  return leaks;
};
