import { sha256 } from '../basis/digest.ts';
import { base64, fromBase64, joined, sameOctets, utf8, type Octets } from '../basis/octets.ts';
import { ok, refuse, type Result } from '../basis/result.ts';

/** What a checkpoint says: C2SP tlog-checkpoint, without extension lines. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Octets;
}

/** A verifier key of C2SP signed-note, Ed25519 (type 0x01). */
export interface VerifierKey {
  readonly name: string;
  readonly id: Octets;
  readonly publicKey: Octets;
}

/** The text that is signed: origin, size, root, each with its line end. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${base64(root)}\n`;

/** C2SP signed-note: "key ID = SHA-256(key name || 0x0A || signature type || public key)[:4]". */
const keyId = async (name: string, publicKey: Uint8Array): Promise<Octets> =>
  (await sha256(joined(utf8(name), Uint8Array.of(0x0a, 0x01), publicKey))).slice(0, 4);

/** The written verifier key, `<name>+<hex id>+<base64(type ‖ key)>`. */
export const writeVerifierKey = async (name: string, publicKey: Octets): Promise<string> => {
  const id = await keyId(name, publicKey);
  const number = Array.from(id, (octet) => octet.toString(16).padStart(2, '0')).join('');
  return `${name}+${number}+${base64(joined(Uint8Array.of(0x01), publicKey))}`;
};

/** Reads a written verifier key; a name, number or type that does not fit is refused. */
export const readVerifierKey = async (
  text: string,
): Promise<Result<VerifierKey, 'key-unknown'>> => {
  const [, name = '', number = '', key = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  let octets: Octets;
  try {
    octets = fromBase64(key);
  } catch {
    return refuse('key-unknown');
  }
  if (octets.length !== 33 || octets[0] !== 1) return refuse('key-unknown');
  const publicKey = octets.slice(1);
  return (await writeVerifierKey(name, publicKey)) === `${name}+${number}+${key}`
    ? ok({ name, id: await keyId(name, publicKey), publicKey })
    : refuse('key-unknown');
};

/** The note: text, an empty line, and one signature line. `sign` is Ed25519 over the text. */
export const signNote = async (
  text: string,
  name: string,
  publicKey: Octets,
  sign: (octets: Octets) => Promise<Octets>,
): Promise<string> => {
  const signature = joined(await keyId(name, publicKey), await sign(utf8(text)));
  return `${text}\n— ${name} ${base64(signature)}\n`;
};

const verify = async (key: VerifierKey, text: string, signature: Octets): Promise<boolean> => {
  const imported = await crypto.subtle.importKey('raw', key.publicKey, 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify('Ed25519', imported, signature, utf8(text));
};

/**
 * Opens a note: at least one of the keys signed it, and no signature of one of them is bad.
 * @see C2SP signed-note; https://c2sp.org/signed-note
 */
export const openNote = async (
  note: string,
  keys: readonly VerifierKey[],
): Promise<Result<string, 'note-malformed' | 'note-unsigned' | 'signature-wrong'>> => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return refuse('note-malformed');
  // "control characters, other than newlines, MUST NOT appear"
  if (/[\u0000-\u0009\u000b-\u001f\u007f\ufffd]/.test(note)) return refuse('note-malformed');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  let good = 0;
  for (const line of lines) {
    const [, name = '', encoded = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    if (name === '') return refuse('note-malformed');
    let octets: Octets;
    try {
      octets = fromBase64(encoded);
    } catch {
      return refuse('note-malformed');
    }
    if (octets.length < 5) return refuse('note-malformed');
    const key = keys.find((each) => each.name === name && sameOctets(each.id, octets.slice(0, 4)));
    if (key === undefined) continue;
    if (!(await verify(key, text, octets.slice(4)))) return refuse('signature-wrong');
    good += 1;
  }
  return good > 0 ? ok(text) : refuse('note-unsigned');
};

/** Reads the three lines of a checkpoint; one spelling only, and no more lines. */
export const readCheckpoint = (text: string): Result<Checkpoint, 'note-malformed'> => {
  const [, origin = '', size = '', root = ''] =
    /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/=]{44})\n$/.exec(text) ?? [];
  if (origin === '' || !Number.isSafeInteger(Number(size))) return refuse('note-malformed');
  try {
    return ok({ origin, size: Number(size), root: fromBase64(root) });
  } catch {
    return refuse('note-malformed');
  }
};
