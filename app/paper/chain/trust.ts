import type { MemberId } from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import type { Fingerprint } from '../../domain/keys/fingerprint.ts';
import { isStaffRole, Team, type StaffRole } from '../../domain/keys/roles.ts';
import type { Statement, StatementOf } from '../statement.ts';
import { sealsAre, type ChainRefusal, type Place } from './line.ts';

/** A key that root certified: when (index in the keys log), until when, since when no more. */
interface CertifiedKey {
  readonly fingerprint: Fingerprint;
  readonly certificate: string;
  readonly since: number;
  readonly until: Moment;
  readonly revokedSince: number | undefined;
}
export interface StaffKey extends CertifiedKey {
  readonly role: StaffRole;
  readonly member: MemberId;
}
export interface TeamKey extends CertifiedKey {
  readonly team: Team;
}
export interface LogKey {
  readonly verifierKey: string;
  readonly surface: 'provider' | 'staff';
  readonly until: Moment;
}

/** What the keys log says, folded: whom root certified, and who is staff now. */
export interface Trust {
  readonly root: Fingerprint;
  readonly staff: ReadonlyMap<Fingerprint, StaffKey>;
  readonly teams: ReadonlyMap<Fingerprint, TeamKey>;
  readonly logKeys: readonly LogKey[];
  readonly list: StatementOf<'staff.list/1'>['facts'] | undefined;
  /** Team keys granted: `<key> <to>`. */
  readonly grants: ReadonlySet<string>;
}

export const emptyTrust = (root: Fingerprint): Trust => ({
  root,
  staff: new Map(),
  teams: new Map(),
  logKeys: [],
  list: undefined,
  grants: new Set(),
});

type Verdict = Result<Trust, ChainRefusal>;

const certified = (
  trust: Trust,
  { facts }: StatementOf<'keys.certify/1'>,
  { index }: Place,
): Verdict => {
  const key = {
    fingerprint: facts.fingerprint,
    certificate: facts.certificate,
    since: index,
    until: facts.until,
    revokedSince: undefined,
  };
  const team = Team.safeParse(facts.of);
  if (!team.success) return refuse('act-not-of-this-log');
  if (facts.role === 'team') {
    const teams = new Map(trust.teams).set(key.fingerprint, { ...key, team: team.data });
    return ok({ ...trust, teams });
  }
  if (!isStaffRole(facts.role) || facts.member === null) return refuse('act-not-of-this-log');
  const staff = new Map(trust.staff);
  staff.set(key.fingerprint, { ...key, role: facts.role, member: facts.member });
  return ok({ ...trust, staff });
};

const revoked = (trust: Trust, fingerprint: Fingerprint, { index }: Place): Verdict => {
  const member = trust.staff.get(fingerprint);
  const team = trust.teams.get(fingerprint);
  if (member)
    return ok({
      ...trust,
      staff: new Map(trust.staff).set(fingerprint, { ...member, revokedSince: index }),
    });
  if (team)
    return ok({
      ...trust,
      teams: new Map(trust.teams).set(fingerprint, { ...team, revokedSince: index }),
    });
  return refuse('key-unknown');
};

/** Whether a statement may join the keys log, and what is known then. Only root writes there. */
export const admitToKeys = (trust: Trust, statement: Statement, place: Place): Verdict => {
  if (statement.by !== trust.root) return refuse('not-permitted');
  const kinds = statement.act === 'keys.grant/1' ? { 'grant/1': 1 } : {};
  if (!sealsAre(statement.seals, kinds)) return refuse('seals-not-of-this-act');
  switch (statement.act) {
    case 'keys.certify/1':
      return certified(trust, statement, place);
    case 'keys.certify-log/1':
      return ok({ ...trust, logKeys: [...trust.logKeys, statement.facts] });
    case 'keys.revoke/1':
      return revoked(trust, statement.facts.fingerprint, place);
    case 'keys.grant/1': {
      const { key, to } = statement.facts;
      if (!trust.teams.has(key) || !trust.staff.has(to)) return refuse('key-unknown');
      return ok({ ...trust, grants: new Set(trust.grants).add(`${key} ${to}`) });
    }
    case 'staff.list/1':
      if (trust.list !== undefined && statement.facts.serial <= trust.list.serial)
        return refuse('list-rolled-back');
      return ok({ ...trust, list: statement.facts });
    default:
      return refuse('act-not-of-this-log');
  }
};

/** The key's standing at a place: "what comes after a revocation is refused by name". */
const standing = <K extends CertifiedKey>(
  key: K | undefined,
  place: Pick<Place, 'keys' | 'recorded'>,
): Result<K, 'key-unknown' | 'key-revoked' | 'key-expired'> => {
  if (key === undefined || key.since >= place.keys) return refuse('key-unknown');
  if (key.revokedSince !== undefined && key.revokedSince < place.keys) return refuse('key-revoked');
  return key.until < place.recorded ? refuse('key-expired') : ok(key);
};

/** The member of staff whose key this is, if it was good when the line was recorded. */
export const staffAt = (
  trust: Trust,
  fingerprint: Fingerprint,
  place: Pick<Place, 'keys' | 'recorded'>,
) => standing(trust.staff.get(fingerprint), place);

/**
 * The newest good key of a team: what documents for it are sealed to. `list-expired`: a client
 * that holds an expired staff list seals nothing to staff.
 */
export const teamKeyAt = (
  trust: Trust,
  team: Team,
  place: Pick<Place, 'keys' | 'recorded'>,
): Result<TeamKey, 'key-unknown' | 'key-revoked' | 'key-expired' | 'list-expired'> => {
  if (trust.list === undefined || trust.list.until < place.recorded) return refuse('list-expired');
  const newest = [...trust.teams.values()]
    .filter((key) => key.team === team && key.since < place.keys)
    .sort((one, other) => other.since - one.since)[0];
  return standing(newest, place);
};
