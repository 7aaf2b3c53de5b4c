import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { fromBase64url, type Octets } from '../../app/domain/basis/octets.ts';

/** What a surface signs checkpoints with: a bare Ed25519 C2SP note key. */
export interface LogSigner {
  /** `amana/<16 hex of root>/<surface>`. */
  readonly name: string;
  readonly publicKey: Octets;
  readonly sign: (octets: Octets) => Promise<Octets>;
}

/** LOG_KEY_FILE, as the ceremony writes it; octets in base64url. */
const LogKeyFile = z.strictObject({
  name: z.string(),
  surface: z.enum(['provider', 'staff']),
  /** 32 octets, RFC 8032. */
  publicKey: z.string(),
  /** PKCS #8. */
  privateKey: z.string(),
});
export type LogKeyFile = z.infer<typeof LogKeyFile>;

/** @throws if the key is not an Ed25519 key in PKCS #8: the file is not from a ceremony */
export const logSigner = async (file: LogKeyFile): Promise<LogSigner> => {
  const key = await crypto.subtle.importKey(
    'pkcs8',
    fromBase64url(file.privateKey),
    'Ed25519',
    false,
    ['sign'],
  );
  return {
    name: file.name,
    publicKey: fromBase64url(file.publicKey),
    sign: async (octets) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, octets)),
  };
};

export const readLogSigner = (path: string): Promise<LogSigner> =>
  logSigner(LogKeyFile.parse(JSON.parse(readFileSync(path, 'utf8'))));
