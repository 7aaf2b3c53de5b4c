/** One way in which a text may lie in octets. */
export interface Encoded {
  readonly encoding: string;
  readonly octets: Buffer;
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/**
 * The part of a text in base64 that is the same whatever stands beside it: one for each of the three
 * places at which it can begin.
 */
const aligned = (octets: Buffer): Buffer[] =>
  [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), octets]).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + octets.length) * 8) / 6);
    return Buffer.from(text.slice(from, to));
  });
const forUrls = (octets: Buffer): Buffer =>
  Buffer.from(octets.toString().replaceAll('+', '-').replaceAll('/', '_'));

const units = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const escaped = (text: string, isUpper: boolean): Buffer =>
  Buffer.from(
    units(text)
      .map((unit) => unit.toString(16).padStart(4, '0'))
      .map((digits) => `\\u${isUpper ? digits.toUpperCase() : digits}`)
      .join(''),
  );
const percent = (text: string, isUpper: boolean): Buffer =>
  Buffer.from(
    [...Buffer.from(text)]
      .map((octet) => octet.toString(16).padStart(2, '0'))
      .map((digits) => `%${isUpper ? digits.toUpperCase() : digits}`)
      .join(''),
  );
const entities = (text: string, radix: 10 | 16): Buffer =>
  Buffer.from(
    units(text)
      .map((unit) => `&#${radix === 16 ? 'x' : ''}${unit.toString(radix)};`)
      .join(''),
  );

/** Every encoding of a text that is looked for: each as the octets to find. */
export const encodingsOf = (text: string): readonly Encoded[] => {
  const plain = {
    'UTF-8': Buffer.from(text),
    'UTF-16 LE': Buffer.from(text, 'utf16le'),
    'UTF-16 BE': utf16be(text),
  };
  const found: Encoded[] = [];
  for (const [name, octets] of Object.entries(plain)) {
    found.push({ encoding: name, octets });
    for (const [at, part] of aligned(octets).entries()) {
      found.push({ encoding: `base64 of ${name}, ${at} octets on`, octets: part });
      const url = forUrls(part);
      if (!url.equals(part))
        found.push({ encoding: `base64url of ${name}, ${at} octets on`, octets: url });
    }
    const digits = octets.toString('hex');
    found.push({ encoding: `hex of ${name}`, octets: Buffer.from(digits) });
    found.push({ encoding: `HEX of ${name}`, octets: Buffer.from(digits.toUpperCase()) });
  }
  for (const isUpper of [false, true]) {
    const letters = isUpper ? 'upper' : 'lower';
    found.push({ encoding: `percent, ${letters}`, octets: percent(text, isUpper) });
    found.push({ encoding: `\\u, ${letters}`, octets: escaped(text, isUpper) });
  }
  found.push({ encoding: 'HTML, decimal', octets: entities(text, 10) });
  found.push({ encoding: 'HTML, hex', octets: entities(text, 16) });
  const capital = text.toUpperCase();
  if (capital !== text) found.push({ encoding: 'capitals', octets: Buffer.from(capital) });
  return found;
};
