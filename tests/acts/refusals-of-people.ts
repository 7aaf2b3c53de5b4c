/** Every refusal of the acts about keys and people: who tries what, and its name. */
import { certificateText } from '../../app/paper/openpgp.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import type { Person } from './person.ts';
import { newRedeem, soon } from './organisation.ts';
import { personIn, refused, type But, type Row, type Who } from './refusing.ts';
import type { Scene } from './standing.ts';

const of = (person: Person) => {
  const { certificate } = person.key;
  return { certificate: certificateText(certificate), fingerprint: certificate.fingerprint };
};
/** A certification of the key that the organisation began with, or of somebody in a role. */
const asPartys = ({ certificate }: OpenKey, { organisation }: Scene) => {
  const { fingerprint } = certificate;
  const own = { certificate: certificateText(certificate), fingerprint, role: 'party' };
  return { facts: { ...own, of: organisation.party, member: null } };
};
const party = (scene: Scene) => asPartys(scene.organisation.partyKey, scene);
const nextParty = (scene: Scene) => asPartys(scene.next, scene);
const strangers = (scene: Scene) => asPartys(scene.stranger, scene);
const whom = (who: Who, role: string) => (scene: Scene) => {
  const person = personIn(scene, who);
  const { member } = person;
  return { facts: { ...of(person), role, of: scene.organisation.party, member } };
};
const key = (who: Who) => (scene: Scene) => ({
  facts: { fingerprint: personIn(scene, who).key.certificate.fingerprint },
});
const grant = (to: Who) => (scene: Scene) => {
  const { fingerprint } = scene.organisation.partyKey.certificate;
  return { facts: { key: fingerprint, to: personIn(scene, to).key.certificate.fingerprint } };
};
const teamGrant = (scene: Scene, isTeam: boolean, isStaff: boolean) => {
  const { certificate } = scene.stranger;
  const team = scene.ceremony.teams.get('intake')?.certificate ?? certificate;
  const { head } = scene.staff;
  const to = isStaff ? head.key.certificate : certificate;
  return { facts: { key: (isTeam ? team : certificate).fingerprint, to: to.fingerprint } };
};
const saying = (facts: NonNullable<But['facts']>): But => ({ facts });
const another = ({ stranger }: Scene) =>
  saying({ certificate: certificateText(stranger.certificate) });
const otherParty = ({ unvouched }: Scene) => saying({ of: unvouched.party });
const usedWords = ({ usedRedeem }: Scene) => saying({ role: 'documentation', redeem: usedRedeem });
const loosely = ({ loose }: Scene): But => ({ ids: { member: loose.person.member } });
/** The facts of the first, but for what the second says. */
const but = (first: (scene: Scene) => But, second: (scene: Scene) => But) => (scene: Scene) =>
  saying({ ...first(scene).facts, ...second(scene).facts });
const invited = async (role = 'documentation', id?: string): Promise<But> => ({
  facts: { role, redeem: await newRedeem() },
  ...(id === undefined ? {} : { ids: { invitation: id } }),
});
const byHead = (scene: Scene) => {
  const { key: own } = scene.staff.head;
  return { raw: { by: own.certificate.fingerprint }, signedBy: own };
};

const certified = refused('keys.certify/1', 'keys');
const logKey = refused('keys.certify-log/1', 'keys');
const revoked = refused('keys.revoke/1', 'keys');
const granted = refused('keys.grant/1', 'keys');
const listed = refused('staff.list/1', 'keys');

export const refusalsOfRoot: readonly Row[] = [
  certified('root', 'not-permitted', 'not by root', byHead),
  certified('root', 'act-not-of-this-log', 'of a party', party),
  certified('root', 'act-not-of-this-log', 'a role of parties', () => saying({ role: 'director' })),
  certified('root', 'act-not-of-this-log', 'staff who is nobody', () => saying({ role: 'head' })),
  logKey('root', 'not-permitted', 'not by root', byHead),
  revoked('root', 'not-permitted', 'not by root', byHead),
  revoked('root', 'key-unknown', 'a key that nobody certified', key('loose')),
  granted('root', 'not-permitted', 'not by root', byHead),
  granted('root', 'key-unknown', 'of no team', (scene) => teamGrant(scene, false, true)),
  granted('root', 'key-unknown', 'to no staff', (scene) => teamGrant(scene, true, false)),
  listed('root', 'not-permitted', 'not by root', byHead),
  listed('root', 'list-rolled-back', 'the same serial', () => saying({ serial: 1 })),
  listed('root', 'list-rolled-back', 'an older one', () => saying({ serial: 0 })),
];

const certify = refused('keys.certify/1', 'party');
const revoke = refused('keys.revoke/1', 'party');
const give = refused('keys.grant/1', 'party');
const inviting = refused('invitation.make/1', 'party');
const invitingParty = refused('invitation.make/1', 'mechanism');
const found = refused('party.join/1', 'party');
const join = refused('member.join/1', 'party');
const answer = refused('member.answer/1', 'party');

export const refusalsOfPeople: readonly Row[] = [
  certify('officer', 'act-not-of-this-log', 'of another party', but(party, otherParty)),
  certify(
    'officer',
    'key-expired',
    'for a time that is over',
    but(party, () => saying({ until: soon(-1) })),
  ),
  certify('officer', 'already-done', 'by the same officer twice', whom('director', 'director')),
  certify('officer', 'key-superseded', 'a key that was left behind', party),
  certify('director', 'key-superseded', 'a key that was left behind', party),
  certify('director', 'already-done', 'the key of now', nextParty),
  certify('director', 'certificate-malformed', 'a key of somebody else', strangers),
  certify('documentation', 'not-permitted', 'the next key, by a member', strangers),
  certify('intake', 'not-permitted', 'by intake', party),
  certify('head', 'not-permitted', 'by the head', party),
  certify('officer', 'key-unknown', 'nobody', whom('analyst', 'director')),
  certify('officer', 'key-unknown', 'a member, by an officer', whom('loose', 'documentation')),
  certify('officer', 'key-unknown', 'a member for a director', whom('documentation', 'director')),
  certify('officer', 'key-unknown', 'another certificate', but(nextParty, another)),
  certify('director', 'not-permitted', 'a director, by a director', whom('loose', 'director')),
  certify('documentation', 'not-permitted', 'by a member', whom('loose', 'documentation')),
  certify('director', 'key-unknown', 'nobody', whom('head', 'documentation')),
  certify(
    'director',
    'key-unknown',
    'another certificate',
    but(whom('loose', 'documentation'), another),
  ),
  certify('director', 'key-revoked', 'who was revoked before', whom('dropped', 'documentation')),
  certify('director', 'already-done', 'who is certified', whom('documentation', 'documentation')),

  revoke('director', 'key-unknown', 'nobody', key('head')),
  revoke('director', 'already-done', 'twice', key('gone')),
  revoke('documentation', 'not-permitted', 'a director, by a member', key('director')),
  revoke('intake', 'not-permitted', 'by intake', key('director')),

  give('documentation', 'not-permitted', 'by a member', grant('director')),
  give('officer', 'not-permitted', 'by an officer', grant('director')),
  give('director', 'key-unknown', 'another key', () => ({})),
  give('director', 'key-unknown', 'to whom nobody certified', grant('loose')),
  give('director', 'key-revoked', 'to whom was revoked', grant('gone')),

  inviting('director', 'not-permitted', 'a director', () => invited('director')),
  inviting('documentation', 'not-permitted', 'by a member', () => invited()),
  inviting('officer', 'not-permitted', 'by an officer', () => invited()),
  inviting('director', 'already-done', 'twice', ({ gone }) =>
    invited('documentation', gone.invitation),
  ),
  inviting('director', 'id-reused', "with another's words", usedWords),
  invitingParty('intake', 'not-permitted', 'by intake', () => invited()),
  invitingParty('head', 'not-permitted', 'by the head', () => invited()),
  invitingParty('officer', 'id-reused', "with another's words", usedWords),

  found('head', 'log-not-empty', 'a party that is there', () => ({})),
  found('head', 'certificate-malformed', 'with no certificate', () =>
    saying({ certificate: 'AAAA' }),
  ),
  found('head', 'key-unknown', "with another's certificate", another),

  join('head', 'not-found', 'by no invitation', () => ({})),
  join('head', 'already-done', 'by a used one', ({ gone }) => ({
    ids: { invitation: gone.invitation },
  })),
  join('head', 'certificate-malformed', 'with no certificate', () =>
    saying({ certificate: 'AAAA' }),
  ),
  join('head', 'key-unknown', 'as another member', loosely),

  answer('officer', 'not-found', 'to nobody', () => ({})),
  answer('documentation', 'not-permitted', 'by a member', loosely),
  answer('intake', 'not-permitted', 'by intake', loosely),
];
