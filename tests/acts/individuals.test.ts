/** An individual at the server: opening, coming back, what is theirs, and every limit. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AgreementId, MemberId, newId } from '../../app/domain/basis/id.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { readSession } from '../../server/accounts/session.ts';
import { changePassphrase, setRecovery } from '../../server/accounts/passphrase.ts';
import { acceptance, newOpening, opened } from './individual.ts';
import { credentials, invite, newDirector, type Organisation } from './organisation.ts';
import { depositOf, keepDraft, sendBody } from './path.ts';
import { requireOk } from './person.ts';
import { rowCounts, signRaw } from './raw.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const house = () => world.house;
const fresh = async (): Promise<Organisation> => opened(house(), await newOpening(house()));
const leavesNoRow = async (work: () => Promise<unknown>): Promise<unknown> => {
  const before = await rowCounts(house().database.owner);
  const answer = await work();
  expect(await rowCounts(house().database.owner)).toEqual(before);
  return answer;
};
test('an account opens by words alone, and the words come back to it', async () => {
  const opening = await newOpening(house());
  await opened(house(), opening);
  const { name, auth } = opening.asked.words;
  const back = requireOk(await house().visitor.signIn('provider', { name, auth, code: null }));
  expect(back.locks).toMatchObject({
    member: opening.member,
    party: opening.party,
    scheme: 0,
    salt: null,
    needs: 'nothing',
  });
  const other = credentials(opening.member, opening.key.certificate.fingerprint).recovery.auth;
  expect(await house().visitor.signIn('provider', { name, auth: other, code: null })).toEqual(
    refuse('sign-in-failed'),
  );
  // By the name of the words nobody learns that there is an account: an unknown name hears the same.
  const told = await house().visitor.salt('provider', name);
  expect([1, 2]).toContain(told.scheme);
  expect(told.salt).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test('asked again after a lost answer, it is the same account', async () => {
  const opening = await newOpening(house());
  await opened(house(), opening);
  const before = await rowCounts(house().database.owner);
  requireOk(await house().visitor.open(opening.asked));
  const after = await rowCounts(house().database.owner);
  expect({ ...after, 'provider.session': 0 }).toEqual({ ...before, 'provider.session': 0 });
});

test('what is no opening leaves no row', async () => {
  const opening = await newOpening(house());
  const { asked, person, log, party, member } = opening;
  const open = (but: Partial<typeof asked>) =>
    leavesNoRow(() => house().visitor.open({ ...asked, ...but }));
  const [act] = asked.post.acts;
  if (act === undefined) throw new Error('no act');
  expect(await open({ post: { acts: [act, act], envelopes: [] } })).toEqual(
    refuse('post-malformed'),
  );
  expect(await open({ member: newId(MemberId) })).toEqual(refuse('not-the-signer'));
  const strange = await newKey(`member:${member}`);
  const { recovery } = credentials(member, strange.certificate.fingerprint);
  expect(await open({ words: recovery })).toEqual(refuse('lock-malformed'));
  const accept = await signRaw(person, {
    act: 'terms.accept/1',
    log,
    about: { party, agreement: newId(AgreementId) },
    commits: { terms: `sha256:${'0'.repeat(64)}` },
  });
  expect(await open({ post: { acts: [accept], envelopes: [] } })).toEqual(refuse('post-malformed'));
  const invited = await invite(world.staff.officer, world.ceremony.root.certificate);
  const joining = await newDirector(house(), invited);
  const joins = { ...joining.asked.recovery };
  expect(
    await leavesNoRow(() =>
      house().visitor.open({ member: joining.member, words: joins, post: joining.post }),
    ),
  ).toEqual(refuse('post-malformed'));
});

test('words that somebody has, and a log that is there, are not opened again', async () => {
  const first = await newOpening(house());
  await opened(house(), first);
  const second = await newOpening(house());
  const taken = { ...second.asked.words, name: first.asked.words.name };
  expect(await leavesNoRow(() => house().visitor.open({ ...second.asked, words: taken }))).toEqual(
    refuse('name-taken'),
  );
});

test('there is no passphrase to set, no other words, and no way in by recovery', async () => {
  const opening = await newOpening(house());
  const { token } = requireOk(await house().visitor.open(opening.asked));
  const { accounts } = house().provider;
  const session = await readSession(accounts, token);
  if (session === undefined) throw new Error('no session');
  const { words } = opening.asked;
  const { credential, recovery } = credentials(opening.member, session.fingerprint);
  const { auth } = words;
  expect(await changePassphrase(accounts, session, { auth, credential })).toEqual(refuse('absent'));
  expect(await setRecovery(accounts, session, { auth, recovery })).toEqual(refuse('absent'));
  expect(await house().visitor.recover('provider', { name: words.name, auth, code: null })).toEqual(
    refuse('sign-in-failed'),
  );
});

test('a deposit needs its terms, and both are recorded or neither', async () => {
  const of = await fresh();
  const submission = await keepDraft({ organisation: of });
  const body = await sendBody({ organisation: of, house: house() }, submission);
  const agreement = newId(AgreementId);
  await of.director.read(of.log);
  const whole = await of.director.compose(
    await acceptance(of.party, of.log, agreement),
    await depositOf({ organisation: of, agreement }, submission, [body]),
  );
  const [, deposit] = whole.acts;
  if (deposit === undefined) throw new Error('no deposit');
  const alone = { ...whole, acts: [deposit], envelopes: whole.envelopes.slice(1) };
  expect(await leavesNoRow(() => of.desk.post(alone))).toEqual(refuse('terms-not-accepted'));
  const without = { ...whole, envelopes: whole.envelopes.slice(0, -1) };
  expect(await leavesNoRow(() => of.desk.post(without))).toEqual(refuse('envelope-missing'));
  expect(await of.desk.post(whole)).toMatchObject({ ok: true });
  const desk = await house().staffDesk(world.ceremony.staff.intake);
  const { rows } = await desk.submissions(1);
  expect(rows.find((row) => row.submission === submission)).toMatchObject({ kind: 'self' });
  expect((await desk.parties()).map(({ party }) => party)).not.toContain(of.party);
});

test('an individual signs no agreement, invites nobody, and opens nothing twice', async () => {
  const of = await fresh();
  await of.director.read(of.log);
  const about = { party: of.party, agreement: newId(AgreementId), edition: newId(AgreementId) };
  const sign = await signRaw(of.director, {
    act: 'agreement.sign/1',
    log: of.log,
    about,
    commits: { edition: `sha256:${'0'.repeat(64)}` },
  });
  const post = (act: typeof sign) =>
    leavesNoRow(() => of.desk.post({ acts: [act], envelopes: [] }));
  expect(await post(sign)).toEqual(refuse('not-of-this-kind'));
  const { asked } = await newOpening(house());
  const [foreign] = asked.post.acts;
  if (foreign === undefined) throw new Error('no act');
  expect(await post(foreign)).toEqual(refuse('absent'));
});
