import { crc32, deflateRawSync } from 'node:zlib';

const number16 = (value: number): Buffer => {
  const octets = Buffer.alloc(2);
  octets.writeUInt16LE(value);
  return octets;
};
const number32 = (value: number): Buffer => {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(value);
  return octets;
};

/** A ZIP archive (APPNOTE 4.3), every member deflated, names in UTF-8. */
export const zip = (members: Readonly<Record<string, string>>): Buffer => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(members)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    // Version 2.0, flag bit 11 (UTF-8), deflate, no time, 1 January 1980.
    const about = Buffer.concat([
      ...[20, 0x0800, 8, 0, 0x21].map(number16),
      ...[crc32(content), packed.length, content.length].map(number32),
      ...[title.length, 0].map(number16),
    ]);
    const here = Buffer.concat([number32(0x04034b50), about, title, packed]);
    const trailer = [number16(0), number16(0), number16(0), number32(0), number32(offset)];
    central.push(Buffer.concat([number32(0x02014b50), number16(20), about, ...trailer, title]));
    local.push(here);
    offset += here.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.concat([
    number32(0x06054b50),
    ...[0, 0, central.length, central.length].map(number16),
    ...[directory.length, offset].map(number32),
    number16(0),
  ]);
  return Buffer.concat([...local, directory, end]);
};
