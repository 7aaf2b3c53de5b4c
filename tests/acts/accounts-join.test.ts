import { afterAll, beforeAll, expect, test } from 'vitest';
import { MemberId, newId } from '../../app/domain/basis/id.ts';
import { base64url, utf8 } from '../../app/domain/basis/octets.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import { tables } from '../../server/accounts/accounts.ts';
import { readSession } from '../../server/accounts/session.ts';
import { signIn } from '../../server/accounts/sign-in.ts';
import { invite, newDirector, newRedeem, type Joiner } from './organisation.ts';
import { requireOk } from './person.ts';
import { lockOf, proofOf, randomAuth, randomKey } from './residents.ts';
import { openMechanism } from './world.ts';

type Mechanism = Awaited<ReturnType<typeof openMechanism>>;
type Asked = Joiner['asked'];

let world: Mechanism;
beforeAll(async () => {
  world = await openMechanism();
});
afterAll(() => world.close());

const invited = async (): Promise<Joiner> => {
  const { house, staff, ceremony } = world;
  return newDirector(house, await invite(staff.officer, ceremony.root.certificate));
};
const accounts = () => world.house.provider.accounts;
const isKnown = async (member: MemberId): Promise<boolean> => {
  const rows = tables(accounts(), accounts().keeper.read).selectFrom('account').select('member');
  return (await rows.where('member', '=', member).execute()).length > 0;
};

test('an account and the act that joins are made together', async () => {
  const { asked, member, party } = await invited();
  const { token, locks } = requireOk(await world.house.visitor.join(asked));
  const { fingerprint } = asked.credential.locks[0] ?? {};
  expect(locks).toMatchObject({ member, party, locks: asked.credential.locks, needs: 'nothing' });
  const session = await readSession(accounts(), token);
  expect(session).toMatchObject({ kind: 'full', member, party, fingerprint });
  expect(await signIn(accounts(), proofOf(asked.credential))).toMatchObject({ ok: true });
});

test('a browser whose line was lost asks again and gets in; nobody else does', async () => {
  const { asked } = await invited();
  const first = requireOk(await world.house.visitor.join(asked));
  const again = requireOk(await world.house.visitor.join(asked));
  expect(again.locks).toEqual(first.locks);
  expect(again.token).not.toBe(first.token);
  const other = { ...asked, credential: { ...asked.credential, auth: randomAuth() } };
  expect(await world.house.visitor.join(other)).toEqual(refuse('name-taken'));
});

const cases: [
  sentence: string,
  but: (whole: Asked) => Partial<Asked> | Promise<Partial<Asked>>,
  code: string,
][] = [
  ['without words', async () => ({ redeem: await newRedeem() }), 'absent'],
  [
    "with the words of another's invitation",
    async () => ({ redeem: (await invited()).asked.redeem }),
    'absent',
  ],
  ['as another member', () => ({ member: newId(MemberId) }), 'not-the-signer'],
  [
    'with the lock of another key',
    ({ member, credential }) => ({
      credential: { ...credential, locks: [lockOf(member, randomKey(), 1)] },
    }),
    'lock-malformed',
  ],
  [
    'with recovery locks of another key',
    ({ member, recovery }) => ({
      recovery: { ...recovery, locks: [lockOf(member, randomKey(), 0)] },
    }),
    'lock-malformed',
  ],
  [
    'twice in one post',
    ({ post }) => ({ post: { ...post, acts: [...post.acts, ...post.acts] } }),
    'post-malformed',
  ],
  [
    'without a statement',
    ({ post }) => ({
      post: {
        ...post,
        acts: post.acts.map((act) => ({ ...act, statement: base64url(utf8('{}')) })),
      },
    }),
    'statement-malformed',
  ],
  [
    'with octets of another spelling',
    ({ post }) => ({
      post: { ...post, acts: post.acts.map((act) => ({ ...act, statement: 'A' })) },
    }),
    'post-malformed',
  ],
  [
    'with a signature that does not hold',
    ({ post }) => ({
      post: { ...post, acts: post.acts.map((act) => ({ ...act, signature: 'AAAA' })) },
    }),
    'signature-wrong',
  ],
  [
    'without its documents',
    ({ post }) => ({ post: { ...post, envelopes: [] } }),
    'envelope-missing',
  ],
];
test.each(cases)('nobody joins %s', async (_, but, code) => {
  const { asked, member } = await invited();
  expect(await world.house.visitor.join({ ...asked, ...(await but(asked)) })).toEqual(refuse(code));
  expect(await isKnown(member)).toBe(false);
  // Whatever was refused has used up nothing.
  expect(await world.house.visitor.join(asked)).toMatchObject({ ok: true });
});

test('under a taken name neither account nor act is made', async () => {
  const before = await invited();
  requireOk(await world.house.visitor.join(before.asked));
  const { asked, member, party } = await invited();
  const { name } = before.asked.credential;
  const taken = { ...asked, credential: { ...asked.credential, name } };
  expect(await world.house.visitor.join(taken)).toEqual(refuse('name-taken'));
  const same = { ...asked, recovery: { ...asked.recovery, name: before.asked.recovery.name } };
  expect(await world.house.visitor.join(same)).toEqual(refuse('name-taken'));
  expect(await isKnown(member)).toBe(false);
  const desk = await world.house.staffDesk(world.ceremony.staff.officer);
  expect((await desk.parties()).map((row) => row.party)).not.toContain(party);
  expect(await world.house.visitor.join(asked)).toMatchObject({ ok: true });
});

test('an invitation is used once', async () => {
  const { staff, ceremony, house } = world;
  const words = await invite(staff.officer, ceremony.root.certificate);
  const [first, second] = [await newDirector(house, words), await newDirector(house, words)];
  requireOk(await house.visitor.join(first.asked));
  expect(await house.visitor.join(second.asked)).toEqual(refuse('invitation-used'));
  expect(await isKnown(second.member)).toBe(false);
});

test('an invitation is good for 14 days', async () => {
  const { asked, member } = await invited();
  world.house.clock.offsetSeconds = 15 * 86_400;
  const answer = await world.house.visitor.join(asked);
  world.house.clock.offsetSeconds = 0;
  expect(answer).toMatchObject({ ok: false, code: 'invitation-expired' });
  expect(await isKnown(member)).toBe(false);
});
