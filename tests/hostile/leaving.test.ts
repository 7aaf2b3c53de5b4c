/** A member leaves: what every client then does by itself, and what a lying server says of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, takeKeys } from '../../app/acts/accounts/enter.ts';
import { propose } from '../../app/acts/agreements/edition.ts';
import { readCard } from '../../app/acts/keys/card.ts';
import { prepareEnding } from '../../app/acts/keys/renew.ts';
import { admitMember } from '../../app/acts/keys/vouch.ts';
import { act } from '../../app/acts/session.ts';
import { newId, QuestionId, SubmissionId } from '../../app/domain/basis/id.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { Entry } from '../../app/paper/chain/entry.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, reloaded, type Client } from './client.ts';
import { copyOf, extendedBy, leafIn, releafed, signed, toForge } from './forge.ts';
import { refusedAs } from './liar.ts';
import { logLie, together, whole } from './scene.ts';
import { joinedMember, openWorld, partyNow, passphrase, type World } from './world.ts';

let world: World;
let staying: Client;
let late: Client;
let log: LogId;
/** The party's log before and after the end of a membership, as the honest server has it. */
let before: readonly Entry[];
let after: readonly Entry[];
let oldKey: Fingerprint;
let oldSecret: OpenKey;

const takenIn = async (name: string): Promise<Client> => {
  const { portal, one } = world;
  const member = await joinedMember(portal, one, name);
  const { fingerprint } = keyOf(member).certificate;
  const now = await partyNow(one.director, one.party);
  sure(await admitMember(one.director.session, now, fingerprint), 'admitting');
  sure(await takeKeys(member.session, one.party), 'taking the party’s keys');
  return member;
};
const anew = (of: Client): Promise<Client> => reloaded(world.portal.place, of);
const signer = () => world.portal.signers.provider;

/** A question to the organisation: whoever is told the truth seals it to the key of now. */
const asking = (party: World['one']['party']) => {
  const question = newId(QuestionId);
  const about = { party, submission: newId(SubmissionId), question };
  return deed({ act: 'submission.ask/1', log, about, commits: {}, facts: {} }, [
    enclose('question/1', { question, item: null, text: 'متى؟' }),
  ]);
};

beforeAll(async () => {
  world = await openWorld();
  const { one } = world;
  log = one.director.session.logs.party(one.party);
  staying = await takenIn('staying');
  ({ partyKey: oldKey } = await partyNow(one.director, one.party));
  const [first] = one.director.ring.granted;
  if (first === undefined) throw new Error('the director has the key of the party');
  oldSecret = first;
  before = await copyOf(one.director, log);
  const { fingerprint } = keyOf(one.documentation).certificate;
  const post = sure(
    await prepareEnding(one.director.session, { id: one.party }, fingerprint),
    'preparing the end',
  );
  sure(await one.director.session.send(post), 'ending a membership');
  late = await takenIn('late');
  after = await copyOf(one.director, log);
});
afterAll(() => world.close());

test('whoever left is out at once, and is told why at the door', async () => {
  const { documentation } = world.one;
  const read = await documentation.session.refresh(log);
  expect(read).toEqual({ ok: false, code: 'absent' });
  const fresh = await anew(documentation);
  const name = 'documentation';
  const again = await signIn(fresh.gate, { name, passphrase, code: null });
  expect(again).toEqual({ ok: false, code: 'membership-ended' });
});

test('one post: revoked, a key that nobody had, and it for each who stays', async () => {
  const { one } = world;
  const acts = after.slice(before.length).map((entry) => toForge(entry).act);
  expect(acts.slice(0, 4)).toEqual([
    'keys.revoke/1',
    'keys.certify/1',
    'keys.grant/1',
    'keys.grant/1',
  ]);
  const party = await partyNow(one.director, one.party);
  expect(party.partyKey).not.toBe(oldKey);
  const held = ({ ring }: Client) =>
    ring.granted.map(({ certificate }) => certificate.fingerprint).sort();
  // With pages open all the while, the next key has come; whoever came later reads what is older.
  sure(await staying.session.refresh(log), 'reading on');
  for (const who of [one.director, staying, late])
    expect(held(who)).toEqual([oldKey, party.partyKey].sort());
  expect(held(one.documentation)).toEqual([oldKey]);
  expect(await readCard((await anew(late)).session, one.party)).toMatchObject({ ok: true });
});

test('nobody ends themselves so, nor is anybody ended twice', async () => {
  const { one } = world;
  const ending = async (whom: Client) => {
    const { fingerprint } = keyOf(whom).certificate;
    return prepareEnding(one.director.session, { id: one.party }, fingerprint);
  };
  expect(await ending(one.director)).toEqual({ ok: false, code: 'key-revoked' });
  expect(await ending(one.documentation)).toEqual({ ok: false, code: 'already-done' });
});

const told = async (entries: readonly Entry[], code: string, to = world.one.director) => {
  const client = await anew(to);
  await refusedAs(client, logLie(nameOf(to), whole(log, entries, signer())), code, () =>
    client.session.refresh(log),
  );
};
const nameOf = ({ session }: Client) =>
  session.surface === 'provider' ? 'party' : world.one.party;

test('a server that hides the revocation: what was signed after it has seen it', async () => {
  const hidden = [
    ...before,
    ...after
      .slice(before.length + 2)
      .map((entry, at) => releafed(entry, { index: before.length + at })),
  ];
  await told(hidden, 'key-unknown');
  // Nor does it help to hide the grants too: the next act names a head that there is not.
  const isLater = (entry: Entry) => toForge(entry).act === 'invitation.make/1';
  const at = after.findLastIndex(isLater);
  const later = after.slice(at).map((entry, by) => releafed(entry, { index: before.length + by }));
  await told([...before, ...later], 'seen-unknown');
  // And one who has read it already is not taken back.
  const client = await anew(world.one.director);
  sure(await client.session.refresh(log), 'reading');
  await refusedAs(
    client,
    logLie('party', () => ({
      from: after.length,
      entries: [],
      checkpoint: '',
    })),
    'checkpoint-wrong',
    () => client.session.refresh(log),
  );
  await refusedAs(client, logLie('party', shorter), 'log-rolled-back', () =>
    client.session.refresh(log),
  );
});
const shorter = async () => {
  const { checkpoint } = await whole(log, before, signer())(0);
  return { from: after.length, entries: [], checkpoint };
};

test('a server that tells of the revocation, and not of the key that came with it', async () => {
  const cut = after.slice(0, before.length + 1);
  for (const officer of [world.staff.officer, world.staff.intake]) {
    const client = await anew(officer);
    const lie = logLie(world.one.party, whole(log, cut, world.portal.signers.staff));
    await refusedAs(client, lie, 'party-key-stale', () =>
      act(client.session, [asking(world.one.party)]),
    );
  }
});

test('a server that offers the old key: by an old line, by whoever left, by its own hand', async () => {
  const certifiedOld = before.find((entry) => {
    const { act: name, facts } = toForge(entry);
    return name === 'keys.certify/1' && JSON.stringify(facts).includes('"role":"party"');
  });
  if (certifiedOld === undefined) throw new Error('nobody vouched');
  await told(await extendedBy(after, log, certifiedOld), 'statement-replayed', world.staff.intake);
  const facts = (key: OpenKey) => ({
    certificate: certificateText(key.certificate),
    fingerprint: key.certificate.fingerprint,
    role: 'party',
    of: world.one.party,
    member: null,
    until: '2027-11-24T00:00:00Z',
    comparedAt: null,
  });
  const own = await newKey(`party:${world.one.party}`);
  const offers: readonly [by: OpenKey, key: OpenKey, code: string][] = [
    [keyOf(world.one.documentation), oldSecret, 'key-revoked'],
    [keyOf(staying), own, 'not-permitted'],
    [keyOf(world.one.director), oldSecret, 'key-superseded'],
    [keyOf(world.staff.officer), oldSecret, 'key-superseded'],
    [keyOf(world.staff.officer), own, 'key-unknown'],
    [await newKey('member:nobody'), own, 'key-unknown'],
  ];
  for (const [by, key, code] of offers) {
    const forged = { act: 'keys.certify/1', log, about: {}, facts: facts(key) };
    const more = await extendedBy(after, log, await signed(by, forged, after));
    await told(more, code, world.staff.intake);
    await told(more, code);
  }
});

test('a server that replays what a former member signed, or lets them sign on', async () => {
  const { documentation, party } = world.one;
  const theirs = before.find((entry) => toForge(entry).act === 'member.join/1');
  if (theirs === undefined) throw new Error('nobody joined');
  await told(await extendedBy(after, log, theirs), 'statement-replayed');
  const about = { party, submission: newId(SubmissionId), question: newId(QuestionId) };
  const forged = { act: 'submission.answer/1', log, about };
  const more = await extendedBy(after, log, await signed(keyOf(documentation), forged, after));
  await told(more, 'key-revoked');
  await told(more, 'key-revoked', world.staff.intake);
});

test('a server that made staff seal to the old key: the reader says so', async () => {
  const { director, party } = world.one;
  const officer = await anew(world.staff.officer);
  const values = demonstrationValues({
    provider: keyOf(director).certificate.fingerprint,
    mechanism: keyOf(world.staff.head).certificate.fingerprint,
  });
  officer.liar.tell(logLie(party, whole(log, before, world.portal.signers.staff)));
  const asked = sure(await propose(officer.session, party, null, values), 'told the old log');
  officer.liar.tell(undefined);
  const [made] = asked.acts;
  const [envelope] = asked.envelopes;
  const last = after.at(-1);
  if (made === undefined || envelope === undefined || last === undefined)
    throw new Error('no document');
  // The honest server records nothing of it.
  expect(await officer.session.send(asked)).toEqual({ ok: false, code: 'party-key-changed' });
  const more = await extendedBy(after, log, made, { keys: leafIn(last).keys });
  const { about } = toForge(made);
  const octets = Buffer.from(envelope.octets, 'base64url');
  const victim = await anew(director);
  const lie = together(
    (path) => (path.endsWith(envelope.id) ? new Response(octets) : undefined),
    logLie('party', whole(log, more, signer())),
  );
  const named = { kind: 'edition/1' as const, id: envelope.id, about, log, index: after.length };
  await refusedAs(victim, lie, 'key-superseded', async () => {
    sure(await victim.session.refresh(log), 'the log itself holds');
    return victim.session.open(named);
  });
});
