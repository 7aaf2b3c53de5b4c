import { digestFrom } from '../../app/domain/basis/digest.ts';
import {
  AgreementId,
  MemberId,
  newId,
  PartyId,
  type SubmissionId,
} from '../../app/domain/basis/id.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { safestConditions } from '../../app/domain/conditions/conditions.ts';
import { keysLog, partyLog, type LogId } from '../../app/domain/custody/log-id.ts';
import { termsUnder } from '../../app/domain/terms/terms.ts';
import { emptyBook } from '../../app/paper/chain/book.ts';
import { commit, newSalt } from '../../app/paper/commitment.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { readSession } from '../../server/accounts/session.ts';
import { providerDesk } from '../../server/desks/provider.ts';
import { testTerms } from '../terms.ts';
import type { House } from './house.ts';
import { credentials, type Organisation } from './organisation.ts';
import { depositOf, keepDraft, sendBody } from './path.ts';
import { personWith, requireOk, type AnyDesk } from './person.ts';
import type { World } from './world.ts';

/** What the browser of an individual would send, before it has. */
export const newOpening = async (house: House) => {
  const { root } = house.provider.office;
  const party = newId(PartyId);
  const member = newId(MemberId);
  const key = await newKey(`member:${member}`);
  const partyKey = await newKey(`party:${party}`);
  const log = partyLog(root.fingerprint, party);
  const visitor: AnyDesk = {
    log: (_, from) => house.visitor.keysLog(from),
    envelope: () => Promise.reject(new Error('a visitor has no documents')),
    post: () => Promise.reject(new Error('a visitor opens')),
  };
  const person = personWith({ member, party, key }, root, () => visitor);
  const keys = await person.read(keysLog(root.fingerprint));
  person.ring.books.set(log, await emptyBook(log, keys.trust));
  const facts = {
    certificate: certificateText(key.certificate),
    partyCertificate: certificateText(partyKey.certificate),
  };
  const post = await person.compose(
    deed({ act: 'party.open/1', log, about: { party, member }, commits: {}, facts }),
  );
  const words = credentials(member, key.certificate.fingerprint).recovery;
  return { party, member, key, partyKey, log, person, asked: { member, words, post } };
};
export type Opening = Awaited<ReturnType<typeof newOpening>>;

/** An individual who opened an account: the shape of an organisation, with one person in it. */
export const opened = async (house: House, opening: Opening): Promise<Organisation> => {
  const { token } = requireOk(await house.visitor.open(opening.asked));
  const session = await readSession(house.provider.accounts, token);
  if (session?.party !== opening.party) throw new Error('no session of this party');
  const { party, member, key, partyKey, log } = opening;
  const desk = providerDesk(house.provider, { ...session, party });
  const open: AnyDesk = {
    log: (name, from) => desk.log(name === 'keys' ? 'keys' : 'party', from),
    envelope: (id) => desk.envelope(id),
    post: (post) => desk.post(post),
  };
  const director = personWith({ member, party, key }, house.provider.office.root, () => open);
  director.ring.granted.push(partyKey);
  return { party, log, partyKey, director, desk };
};

/** An acceptance of the short terms under the narrowest conditions. */
export const acceptance = async (party: PartyId, log: LogId, agreement: AgreementId) => {
  const value = termsUnder(testTerms, safestConditions);
  const salt = newSalt();
  const commits = { terms: await commit(salt, 'terms/1', value) };
  return deed({ act: 'terms.accept/1', log, about: { party, agreement }, commits, facts: {} }, [
    enclose('terms/1', { agreement, salt: base64url(salt), value }),
  ]);
};

/** Handed over as its client does it: terms and deposit in one post. */
export const given = async (house: House, of: Organisation): Promise<SubmissionId> => {
  const submission = await keepDraft({ organisation: of });
  const body = await sendBody({ organisation: of, house }, submission);
  const agreement = newId(AgreementId);
  await of.director.act(
    await acceptance(of.party, of.log, agreement),
    await depositOf({ organisation: of, agreement }, submission, [body]),
  );
  return submission;
};

/** Opened and acknowledged by intake: somebody has answered. */
export const answered = async (
  { staff }: Pick<World, 'staff'>,
  { party, log }: Organisation,
  submission: SubmissionId,
): Promise<void> => {
  const nothing = { log, about: { party, submission }, commits: {}, facts: {} };
  await staff.intake.act(deed({ act: 'submission.open/1', ...nothing }));
  const deposit = digestFrom(new Uint8Array(32));
  const enclosed = enclose('acknowledgement/1', { deposit, items: 1, damaged: [], text: '' });
  await staff.intake.act(deed({ act: 'submission.acknowledge/1', ...nothing }, [enclosed]));
};
