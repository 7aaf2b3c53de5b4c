import { MemberId, newId } from '../../app/domain/basis/id.ts';
import { daysAfter, momentOf, type Moment } from '../../app/domain/basis/moment.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { writeVerifierKey } from '../../app/domain/custody/checkpoint.ts';
import { keysLog } from '../../app/domain/custody/log-id.ts';
import { Team, teamsOf, type StaffRole } from '../../app/domain/keys/roles.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { deed, enclose, type AnyDeed } from '../../app/vault/deed.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { withheld } from '../../app/vault/withheld.ts';
import { logSigner, type LogSigner } from '../../server/custody/log-key.ts';

export interface Colleague {
  readonly member: MemberId;
  readonly role: StaffRole;
  readonly key: OpenKey;
}

/** Everything that root makes before there is a server. */
export interface Ceremony {
  readonly root: OpenKey;
  readonly teams: ReadonlyMap<Team, OpenKey>;
  readonly staff: Readonly<Record<'officer' | 'second' | 'intake' | 'analyst' | 'head', Colleague>>;
  readonly signers: Readonly<Record<'provider' | 'staff', LogSigner>>;
}

const newSigner = async (root: OpenKey, surface: 'provider' | 'staff'): Promise<LogSigner> => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 makes pairs');
  const exported = async (format: 'raw' | 'pkcs8', key: CryptoKey) =>
    base64url(new Uint8Array(await crypto.subtle.exportKey(format, key)));
  return logSigner({
    name: `amana/${root.certificate.fingerprint.slice(0, 16)}/${surface}`,
    surface,
    publicKey: await exported('raw', pair.publicKey),
    privateKey: await exported('pkcs8', pair.privateKey),
  });
};

const colleague = async (role: StaffRole): Promise<Colleague> => {
  const member = newId(MemberId);
  return { member, role, key: await newKey(`member:${member}`) };
};

export const holdCeremony = async (): Promise<Ceremony> => {
  const root = await newKey('root:amana');
  const teams = new Map<Team, OpenKey>();
  for (const team of Team.options) teams.set(team, await newKey(`team:${team}`));
  return {
    root,
    teams,
    staff: {
      officer: await colleague('agreements-officer'),
      second: await colleague('agreements-officer'),
      intake: await colleague('intake-officer'),
      analyst: await colleague('analyst'),
      head: await colleague('head'),
    },
    signers: { provider: await newSigner(root, 'provider'), staff: await newSigner(root, 'staff') },
  };
};

/** Root's statements: log keys, teams, staff and the staff list; then the grants of team keys. */
export const rootDeeds = async (
  { root, teams, staff, signers }: Ceremony,
  now: Moment = momentOf(new Date()),
): Promise<{ certifications: AnyDeed[]; grants: AnyDeed[] }> => {
  const log = keysLog(root.certificate.fingerprint);
  const until = daysAfter(now, 90);
  const nothing = { log, about: {}, commits: {} } as const;
  const certify = (key: OpenKey, facts: Pick<Facts, 'role' | 'of' | 'member'>) => {
    const { fingerprint } = key.certificate;
    const certificate = certificateText(key.certificate);
    const whole = { ...facts, certificate, fingerprint, until, comparedAt: null };
    return deed({ act: 'keys.certify/1', ...nothing, facts: whole });
  };
  const certifications: AnyDeed[] = [];
  for (const surface of ['provider', 'staff'] as const) {
    const { name, publicKey } = signers[surface];
    const verifierKey = await writeVerifierKey(name, publicKey);
    const facts = { surface, verifierKey, until };
    certifications.push(deed({ act: 'keys.certify-log/1', ...nothing, facts }));
  }
  const people = Object.values(staff);
  for (const [team, key] of teams)
    certifications.push(certify(key, { role: 'team', of: team, member: null }));
  for (const { key, role, member } of people)
    certifications.push(certify(key, { role, of: teamsOf(role)[0] ?? 'agreements', member }));
  const members = people.map(({ member, role, key }) => ({
    member,
    fingerprint: key.certificate.fingerprint,
    role,
  }));
  const facts = { serial: 1, until, members };
  certifications.push(deed({ act: 'staff.list/1', ...nothing, facts }));
  const grants: AnyDeed[] = people.flatMap(({ key, role }) =>
    teamsOf(role).map((team) => {
      const fingerprint = requireTeam(teams, team).certificate.fingerprint;
      const granted = { key: fingerprint, to: key.certificate.fingerprint };
      return deed({ act: 'keys.grant/1', ...nothing, facts: granted }, [
        enclose('grant/1', { key: withheld, fingerprint }),
      ]);
    }),
  );
  return { certifications, grants };
};

type Facts = Extract<AnyDeed, { act: 'keys.certify/1' }>['facts'];

const requireTeam = (teams: Ceremony['teams'], team: Team): OpenKey => {
  const key = teams.get(team);
  if (key === undefined) throw new Error(`no key of ${team}`);
  return key;
};
