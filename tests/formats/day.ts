/** One day of a Mechanism and an organisation, as data: what the frozen logs say, line by line. */
import { digestFrom } from '../../app/domain/basis/digest.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { keysLog, mechanismLog, partyLog } from '../../app/domain/custody/log-id.ts';
import { Team, type CertifiedRole, type StaffRole } from '../../app/domain/keys/roles.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import type { Act, StatementOf } from '../../app/paper/statement.ts';
import {
  inAYear,
  invitationId,
  memberOf,
  minute,
  partyId,
  submissionId,
  type FixedKeys,
  type Owner,
} from './fixed.ts';

type Told = {
  readonly [A in Act]: Pick<StatementOf<A>, 'act' | 'about' | 'commits' | 'facts'>;
}[Act];
/** A statement without what its place in the log gives it. */
export interface Saying {
  readonly by: Owner;
  readonly of: Told;
  readonly seals: readonly Seal[];
}

export const logsOf = ({ root }: FixedKeys) => {
  const { fingerprint } = root.certificate;
  return {
    keys: keysLog(fingerprint),
    mechanism: mechanismLog(fingerprint),
    party: partyLog(fingerprint, partyId),
  };
};

/** A digest that stands for something outside the example. */
export const digestOfAll = (octet: number) => digestFrom(new Uint8Array(32).fill(octet));
/** A salt that is no secret. */
export const saltOfAll = (octet: number) => base64url(new Uint8Array(32).fill(octet));

export const said = (by: Owner, of: Told, seals: readonly Seal[] = []): Saying => ({
  by,
  of,
  seals,
});
export const none = { about: {}, commits: {} };

export const certified = (
  keys: FixedKeys,
  of: Owner,
  role: CertifiedRole,
  by: Owner,
  comparedAt: number | null = null,
): Saying => {
  const { certificate } = keys[of];
  const isOfParty = ['party', 'director', 'documentation'].includes(role);
  const teams: Partial<Record<CertifiedRole, Team>> = {
    'agreements-officer': 'agreements',
    'intake-officer': 'intake',
    analyst: 'analysis',
    head: 'agreements',
  };
  const team = role === 'team' ? Team.parse(of) : (teams[role] ?? 'agreements');
  const facts = {
    certificate: certificateText(certificate),
    fingerprint: certificate.fingerprint,
    role,
    of: isOfParty ? partyId : team,
    member: role === 'team' || role === 'party' ? null : memberOf(of),
    until: inAYear,
    comparedAt: comparedAt === null ? null : minute(comparedAt),
  };
  return said(by, { ...none, act: 'keys.certify/1', facts });
};

const staff: readonly (readonly [Owner, StaffRole])[] = [
  ['officerOne', 'agreements-officer'],
  ['officerTwo', 'agreements-officer'],
  ['intakeOfficer', 'intake-officer'],
  ['analystOne', 'analyst'],
  ['analystTwo', 'analyst'],
  ['head', 'head'],
];

/** The keys log: 14 lines, all of root. */
export const keysSayings = (
  keys: FixedKeys,
  logKey: { verifierKey: string },
  seal: (document: number) => Seal,
): readonly Saying[] => {
  const print = (of: Owner) => keys[of].certificate.fingerprint;
  const members = staff.map(([owner, role]) => ({
    member: memberOf(owner),
    fingerprint: print(owner),
    role,
  }));
  const list = { serial: 1, until: inAYear, members };
  const log = { surface: 'provider' as const, verifierKey: logKey.verifierKey, until: inAYear };
  return [
    said('root', { ...none, act: 'keys.certify-log/1', facts: log }),
    ...(['agreements', 'intake', 'analysis'] as const).map((team) =>
      certified(keys, team, 'team', 'root'),
    ),
    ...staff.map(([owner, role]) => certified(keys, owner, role, 'root')),
    certified(keys, 'formerAnalyst', 'analyst', 'root'),
    said('root', { ...none, act: 'staff.list/1', facts: list }),
    said(
      'root',
      { ...none, act: 'keys.grant/1', facts: { key: print('intake'), to: print('head') } },
      [seal(1)],
    ),
    said('root', {
      ...none,
      act: 'keys.revoke/1',
      facts: { fingerprint: print('formerAnalyst') },
    }),
  ];
};

/** The Mechanism's own log: 6 lines. */
export const mechanismSayings = (seal: (document: number) => Seal): readonly Saying[] => {
  const empty = { ...none, facts: {} };
  const invited = { role: 'director' as const, redeem: digestOfAll(1), until: inAYear };
  const about = { submission: submissionId(1) };
  return [
    said('officerOne', {
      act: 'invitation.make/1',
      about: { invitation: invitationId(1) },
      commits: {},
      facts: invited,
    }),
    said('head', { act: 'submission.reopen/1', about, commits: {}, facts: {} }),
    said('intakeOfficer', { act: 'submission.note/1', about, commits: {}, facts: {} }, [seal(20)]),
    said('intakeOfficer', { ...empty, act: 'material.hand-over/1' }, [seal(21)]),
    said('analystOne', { ...empty, act: 'use.record/1' }, [seal(22)]),
    said('analystOne', { ...empty, act: 'feedback.prepare/1' }, [seal(23)]),
  ];
};
