import { join } from 'node:path';
import type { Json } from '../app/domain/basis/canonical.ts';
import { digestOf } from '../app/domain/basis/digest.ts';
import { daysAfter, momentOf } from '../app/domain/basis/moment.ts';
import { base64url, fromBase64url } from '../app/domain/basis/octets.ts';
import { writeVerifierKey } from '../app/domain/custody/checkpoint.ts';
import { keysLog } from '../app/domain/custody/log-id.ts';
import { Team, type StaffRole } from '../app/domain/keys/roles.ts';
import type { TrustPaper } from '../app/paper/account.ts';
import { certificateText } from '../app/paper/openpgp.ts';
import { compose } from '../app/vault/compose.ts';
import { deed, type AnyDeed } from '../app/vault/deed.ts';
import { deriveInvitation } from '../app/vault/derive.ts';
import { newKey, type OpenKey } from '../app/vault/openpgp.ts';
import {
  foldersIn,
  rootRing,
  validDays,
  writeKeys,
  writePublic,
  writeSecret,
  type StaffWords,
} from './workstation.ts';

export interface CeremonyPlan {
  /** One entry for each member of staff who will join. */
  readonly staff: readonly StaffRole[];
  /** A demonstration's keys are refused in production. */
  readonly isDemonstration: boolean;
  /** The root to use, if it was made before: tests have one fixed root. */
  readonly root?: OpenKey;
}

const random = (bytes: number): string => base64url(crypto.getRandomValues(new Uint8Array(bytes)));

/** A log key: Ed25519, named `amana/<16 hex of root>/<surface>` (C2SP signed-note). */
const makeLogKey = async (root: OpenKey, surface: 'provider' | 'staff') => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const name = `amana/${root.certificate.fingerprint.slice(0, 16)}/${surface}`;
  return {
    file: { name, surface, publicKey: base64url(publicKey), privateKey: base64url(privateKey) },
    verifierKey: await writeVerifierKey(name, publicKey),
  };
};

/**
 * Holds a ceremony: root, team keys, log keys, first staff list, server secret, and the words by
 * which each member of staff joins. Everything goes to a folder: `offline/` never leaves the
 * workstation, `server/` is carried to the server on a stick.
 */
export const holdCeremony = async (folder: string, plan: CeremonyPlan): Promise<TrustPaper> => {
  const { offline, server } = foldersIn(folder);
  const root = plan.root ?? (await newKey('root:amana'));
  const teams = new Map<Team, OpenKey>();
  for (const team of Team.options) teams.set(team, await newKey(`team:${team}`));
  const logs = {
    provider: await makeLogKey(root, 'provider'),
    staff: await makeLogKey(root, 'staff'),
  };
  const log = keysLog(root.certificate.fingerprint);
  const now = momentOf(new Date());
  const none = { about: {}, commits: {} };
  const deeds: AnyDeed[] = [
    ...(['provider', 'staff'] as const).map((surface) =>
      deed({
        act: 'keys.certify-log/1',
        log,
        ...none,
        facts: {
          surface,
          verifierKey: logs[surface].verifierKey,
          until: daysAfter(now, validDays.log),
        },
      }),
    ),
    ...[...teams].map(([team, key]) =>
      deed({
        act: 'keys.certify/1',
        log,
        ...none,
        facts: {
          certificate: certificateText(key.certificate),
          fingerprint: key.certificate.fingerprint,
          role: 'team',
          of: team,
          member: null,
          until: daysAfter(now, validDays.team),
          comparedAt: null,
        },
      }),
    ),
    deed({
      act: 'staff.list/1',
      log,
      ...none,
      facts: { serial: 1, until: daysAfter(now, validDays.list), members: [] },
    }),
  ];
  const first = await compose(await rootRing({ root, teams }), deeds);
  if (!first.ok) throw new Error(`the ceremony's own statements are refused: ${first.code}`);
  const words: StaffWords = plan.staff.map((role) => ({ role, words: random(16) }));
  const invitations: Json[] = [];
  for (const { role, words: secret } of words) {
    const { redeem } = await deriveInvitation(fromBase64url(secret));
    invitations.push({ redeem: await digestOf(redeem), role });
  }
  const trust: TrustPaper = {
    v: 'amana/1',
    fingerprint: root.certificate.fingerprint,
    certificate: certificateText(root.certificate),
    demonstration: plan.isDemonstration,
  };
  writeKeys(offline, { root, teams });
  writeSecret(join(offline, 'staff-words.json'), words);
  writePublic(join(server, 'first.json'), first.value);
  writePublic(join(server, 'staff-invitations.json'), invitations);
  writeSecret(join(server, 'log-key-provider.json'), logs.provider.file);
  writeSecret(join(server, 'log-key-staff.json'), logs.staff.file);
  writeSecret(join(server, 'server-secret.json'), {
    pepper: random(32),
    nameKey: random(32),
    atRestKey: random(32),
  });
  // Last: that it is there says that the ceremony is whole.
  writePublic(join(server, 'root.json'), trust);
  return trust;
};
