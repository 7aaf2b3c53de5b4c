import { randomBytes } from 'node:crypto';
import { digestOf, type Digest } from '../../app/domain/basis/digest.ts';
import { InvitationId, MemberId, newId, PartyId } from '../../app/domain/basis/id.ts';
import { daysAfter, momentOf, type Moment } from '../../app/domain/basis/moment.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { mechanismLog, partyLog, type LogId } from '../../app/domain/custody/log-id.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { Credential, RecoveryCredential } from '../../app/paper/account.ts';
import { emptyBook } from '../../app/paper/chain/book.ts';
import { certificateText, type Certificate } from '../../app/paper/openpgp.ts';
import type { Post } from '../../app/paper/post.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { keysLog } from '../../app/domain/custody/log-id.ts';
import { readSession } from '../../server/accounts/session.ts';
import { providerDesk, type ProviderDeskWithFiles } from '../../server/desks/provider.ts';
import type { House } from './house.ts';
import { personWith, requireOk, type AnyDesk, type Person } from './person.ts';

export interface Organisation {
  readonly party: PartyId;
  readonly log: LogId;
  readonly partyKey: OpenKey;
  readonly director: Person;
  readonly desk: ProviderDeskWithFiles;
}

/** An invitation's hash; the words behind it are tried where joining is. */
export const newRedeem = (): Promise<Digest> => digestOf(new Uint8Array(randomBytes(32)));
const text32 = (): string => base64url(new Uint8Array(randomBytes(32)));
export const soon = (days: number): Moment => daysAfter(momentOf(new Date()), days);

/** Locks that only look like locks: what is inside is the client's business. */
export const credentials = (
  member: MemberId,
  fingerprint: Fingerprint,
): { credential: Credential; recovery: RecoveryCredential } => {
  const lock = (scheme: 0 | 1) => ({
    v: 'amana/1' as const,
    scheme,
    member,
    kind: 'member' as const,
    fingerprint,
    version: 1,
    sealed: text32(),
  });
  const hex32 = () => randomBytes(32).toString('hex');
  return {
    credential: {
      name: hex32(),
      auth: text32(),
      salt: base64url(new Uint8Array(randomBytes(16))),
      scheme: 1,
      locks: [lock(1)],
    },
    recovery: { name: hex32(), auth: text32(), locks: [lock(0)] },
  };
};

/** An officer invites an organisation: one line in the Mechanism's own log. */
export const invite = async (officer: Person, root: Certificate) => {
  const invitation = newId(InvitationId);
  const redeem = await newRedeem();
  const facts = { role: 'director', redeem, until: soon(14) } as const;
  const log = mechanismLog(root.fingerprint);
  await officer.act(
    deed({ act: 'invitation.make/1', log, about: { invitation }, commits: {}, facts }),
  );
  return { invitation, redeem };
};

export interface Joiner {
  readonly member: MemberId;
  readonly party: PartyId;
  readonly key: OpenKey;
  readonly partyKey: OpenKey;
  readonly log: LogId;
  readonly post: Post;
  readonly asked: Parameters<House['visitor']['join']>[0];
}

/** What the browser of a director makes before it asks to join. */
export const newDirector = async (
  house: House,
  invited: { readonly invitation: InvitationId; readonly redeem: Digest },
): Promise<Joiner> => {
  const { root } = house.provider.office;
  const party = newId(PartyId);
  const member = newId(MemberId);
  const key = await newKey(`member:${member}`);
  const partyKey = await newKey(`party:${party}`);
  const log = partyLog(root.fingerprint, party);
  const visitor: AnyDesk = {
    log: (_, from) => house.visitor.keysLog(from),
    envelope: () => Promise.reject(new Error('a visitor has no documents')),
    post: () => Promise.reject(new Error('a visitor joins')),
  };
  const person = personWith({ member, party, key }, root, () => visitor);
  const keys = await person.read(keysLog(root.fingerprint));
  person.ring.books.set(log, await emptyBook(log, keys.trust));
  const certificate = certificateText(key.certificate);
  const partyCertificate = certificateText(partyKey.certificate);
  const name = { ar: 'مركز', en: 'Centre' };
  const proof = {
    root: root.fingerprint,
    member: key.certificate.fingerprint,
    party: partyKey.certificate.fingerprint,
    proof: text32(),
  };
  const post = await person.compose(
    deed(
      {
        act: 'party.join/1',
        log,
        about: { party, member, invitation: invited.invitation },
        commits: {},
        facts: { certificate, partyCertificate },
      },
      [
        enclose('join-proof/1', { ...proof, name: 'Salma' }),
        enclose('party-card/1', { name, seat: name, director: name }),
      ],
    ),
  );
  const { redeem } = invited;
  const asked = { redeem, member, ...credentials(member, key.certificate.fingerprint), post };
  return { member, party, key, partyKey, log, post, asked };
};

/** Joins, and signs in as whoever joined: a desk from a real session. */
export const joined = async (house: House, joiner: Joiner): Promise<Organisation> => {
  const { token } = requireOk(await house.visitor.join(joiner.asked));
  const session = await readSession(house.provider.accounts, token);
  if (session === undefined || session.party === null) throw new Error('no session of a party');
  const desk = providerDesk(house.provider, { ...session, party: session.party });
  const open: AnyDesk = {
    log: (log, from) => desk.log(log === 'keys' ? 'keys' : 'party', from),
    envelope: (id) => desk.envelope(id),
    post: (post) => desk.post(post),
  };
  const { party, member, key, log, partyKey } = joiner;
  const director = personWith({ member, party, key }, house.provider.office.root, () => open);
  director.ring.granted.push(partyKey);
  return { party, log, partyKey, director, desk };
};

/** One officer's certifications of a party's key and of its director's. */
export const vouch = async (
  officer: Person,
  { party, log, partyKey, director }: Organisation,
  comparedAt: Moment | null,
): Promise<void> => {
  const certify = (key: OpenKey, role: 'party' | 'director', member: MemberId | null) => {
    const { fingerprint } = key.certificate;
    const certificate = certificateText(key.certificate);
    const until = soon(700);
    const facts = { certificate, fingerprint, role, of: party, member, until, comparedAt };
    return deed({ act: 'keys.certify/1', log, about: {}, commits: {}, facts });
  };
  await officer.act(
    certify(partyKey, 'party', null),
    certify(director.key, 'director', director.member),
  );
};
