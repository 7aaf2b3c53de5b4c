import { InvitationId, MemberId, newId } from '../../app/domain/basis/id.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { keysLog } from '../../app/domain/custody/log-id.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { readSession } from '../../server/accounts/session.ts';
import { providerDesk, type ProviderDeskWithFiles } from '../../server/desks/provider.ts';
import { credentials, newRedeem, soon, type Organisation } from './organisation.ts';
import { personWith, requireOk, type AnyDesk, type Person } from './person.ts';
import type { World } from './world.ts';

export interface Member {
  readonly person: Person;
  readonly desk: ProviderDeskWithFiles;
  readonly invitation: InvitationId;
}

const proofBy = ({ party, partyKey }: Organisation, key: OpenKey, root: Fingerprint) => ({
  root,
  member: key.certificate.fingerprint,
  party: partyKey.certificate.fingerprint,
  proof: base64url(crypto.getRandomValues(new Uint8Array(32))),
  name: party,
});

/** Invited by the director as a documentation officer: what the invited one's browser would send. */
export const invitedMember = async (
  { house }: Pick<World, 'house'>,
  organisation: Organisation,
) => {
  const { party, log, director } = organisation;
  const invitation = newId(InvitationId);
  const redeem = await newRedeem();
  const facts = { role: 'documentation', redeem, until: soon(14) } as const;
  await director.act(
    deed({ act: 'invitation.make/1', log, about: { invitation }, commits: {}, facts }),
  );
  const member = newId(MemberId);
  const key = await newKey(`member:${member}`);
  const { root } = house.provider.office;
  const visitor: AnyDesk = {
    log: (name, from) =>
      name === 'keys' ? house.visitor.keysLog(from) : house.visitor.invitedLog(redeem, from),
    envelope: () => Promise.reject(new Error('a visitor has no documents')),
    post: () => Promise.reject(new Error('a visitor joins')),
  };
  const joiner = personWith({ member, party, key }, root, () => visitor);
  await joiner.read(keysLog(root.fingerprint));
  await joiner.read(log);
  const about = { party, member, invitation };
  const joining = deed(
    {
      act: 'member.join/1',
      log,
      about,
      commits: {},
      facts: { certificate: certificateText(key.certificate) },
    },
    [enclose('join-proof/1', proofBy(organisation, key, root.fingerprint))],
  );
  const post = await joiner.compose(joining);
  const asked = { redeem, member, ...credentials(member, key.certificate.fingerprint), post };
  return { member, key, invitation, asked };
};

/** Invited and joined: certified by nobody yet. */
export const joinedMember = async (
  world: Pick<World, 'house'>,
  organisation: Organisation,
): Promise<Member> => {
  const { house } = world;
  const { party } = organisation;
  const { member, key, invitation, asked } = await invitedMember(world, organisation);
  const { token } = requireOk(await house.visitor.join(asked));
  const session = await readSession(house.provider.accounts, token);
  if (session === undefined) throw new Error('no session');
  const desk = providerDesk(house.provider, { ...session, party });
  const open: AnyDesk = {
    log: (name, from) => desk.log(name === 'keys' ? 'keys' : 'party', from),
    envelope: (id) => desk.envelope(id),
    post: (whole) => desk.post(whole),
  };
  return {
    person: personWith({ member, party, key }, house.provider.office.root, () => open),
    desk,
    invitation,
  };
};

/** The director's certification of a member: what makes a documentation officer of whoever joined. */
const certification = ({ party, log }: Organisation, { key, member }: Person, days: number) => {
  const { certificate: own } = key;
  const { fingerprint } = own;
  const whom = { certificate: certificateText(own), fingerprint, role: 'documentation' } as const;
  const facts = { ...whom, of: party, member, until: soon(days), comparedAt: null };
  return deed({ act: 'keys.certify/1', log, about: {}, commits: {}, facts });
};

/** A documentation officer: joined, and certified by the director. */
export const documentationOf = async (
  world: Pick<World, 'house'>,
  organisation: Organisation,
  days = 700,
): Promise<Member> => {
  const member = await joinedMember(world, organisation);
  await organisation.director.act(certification(organisation, member.person, days));
  await member.person.read(organisation.log);
  return member;
};
