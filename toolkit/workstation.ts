import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { canonical, type Json } from '../app/domain/basis/canonical.ts';
import { MemberId, newId } from '../app/domain/basis/id.ts';
import { base64url, fromBase64url } from '../app/domain/basis/octets.ts';
import { keysLog } from '../app/domain/custody/log-id.ts';
import { StaffRole, Team } from '../app/domain/keys/roles.ts';
import { keysBook } from '../app/paper/chain/book.ts';
import { readSecret, type OpenKey } from '../app/vault/openpgp.ts';
import { emptyRing, type Ring } from '../app/vault/ring.ts';

/** Staff and team keys (crypto.md, Keys), and how long a staff list is good for, in days. */
export const validDays = { team: 180, staff: 365, log: 365, list: 90 } as const;

/** Words by which one member of staff will join, and the role that they will have. */
export const StaffWords = z.array(
  z.strictObject({
    role: StaffRole,
    words: z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)),
  }),
);
export type StaffWords = z.infer<typeof StaffWords>;

const Secrets = z.strictObject({
  root: z.string(),
  teams: z.record(Team, z.string()),
});

/** Writes a file that only its owner may read. */
export const writeSecret = (path: string, value: Json): void => {
  writeFileSync(path, canonical(value) + '\n', { mode: 0o600 });
  chmodSync(path, 0o600);
};
export const writePublic = (path: string, value: Json): void => {
  writeFileSync(path, canonical(value) + '\n');
};
export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The folder of a ceremony: what stays on the workstation, and what goes to the server. */
export const foldersIn = (ceremony: string) => {
  const offline = join(ceremony, 'offline');
  const server = join(ceremony, 'server');
  for (const folder of [ceremony, offline, server])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { offline, server };
};

/** The keys of a ceremony, open: root and every team. */
export interface CeremonyKeys {
  readonly root: OpenKey;
  readonly teams: ReadonlyMap<Team, OpenKey>;
}

export const writeKeys = (offline: string, { root, teams }: CeremonyKeys): void => {
  const entries = [...teams].map(([team, key]) => [team, base64url(key.secret)] as const);
  const secrets: Json = {
    root: base64url(root.secret),
    teams: Object.fromEntries(entries),
  };
  writeSecret(join(offline, 'keys.json'), secrets);
};

/** @throws if the folder is not of a ceremony, or its keys do not open */
export const readKeys = async (offline: string): Promise<CeremonyKeys> => {
  const secrets = Secrets.parse(readJson(join(offline, 'keys.json')));
  const open = async (text: string): Promise<OpenKey> => {
    const key = await readSecret(fromBase64url(text));
    if (!key.ok) throw new Error('a key of the ceremony does not open');
    return key.value;
  };
  const teams = new Map<Team, OpenKey>();
  for (const team of Team.options) {
    teams.set(team, await open(secrets.teams[team]));
  }
  return { root: await open(secrets.root), teams };
};

/** A ring in which root signs: what the workstation composes its statements with. */
export const rootRing = async ({ root, teams }: CeremonyKeys): Promise<Ring> => {
  const ring = emptyRing();
  const log = keysLog(root.certificate.fingerprint);
  ring.root = root.certificate;
  ring.holder = { member: newId(MemberId), party: null, key: root };
  ring.granted = [...teams.values()];
  ring.books.set(log, await keysBook(log, root.certificate));
  return ring;
};
