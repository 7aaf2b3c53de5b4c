import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { newId, SubmissionId } from '../../app/domain/basis/id.ts';
import { DraftAnswer, SaltAnswer, SignedIn, TotpSecret } from '../../app/paper/wire-accounts.ts';
import * as draftErase from '../../app/routes/api/draft-erase.ts';
import * as drafts from '../../app/routes/api/drafts.ts';
import * as invitation from '../../app/routes/api/invitation.ts';
import * as joinStaff from '../../app/routes/api/join-staff.ts';
import * as joinParty from '../../app/routes/api/join.ts';
import * as locks from '../../app/routes/api/locks.ts';
import * as own from '../../app/routes/api/own.ts';
import * as passphrase from '../../app/routes/api/passphrase.ts';
import * as recover from '../../app/routes/api/recover.ts';
import * as recovery from '../../app/routes/api/recovery.ts';
import * as salt from '../../app/routes/api/salt.ts';
import * as signIn from '../../app/routes/api/sign-in.ts';
import * as signOutEverywhere from '../../app/routes/api/sign-out-everywhere.ts';
import * as signOut from '../../app/routes/api/sign-out.ts';
import * as totpBegin from '../../app/routes/api/totp-begin.ts';
import * as totpConfirm from '../../app/routes/api/totp-confirm.ts';
import { openStorage } from '../../server/platform/storage.ts';
import { doorsOf } from '../../server/doors.ts';
import { noWays } from '../no-ways.ts';
import { testTerms } from '../terms.ts';
import { askOf, cookieIn, nothing, type Asked, type Route } from './asking.ts';
import { hashOf, newResident, proofOf, randomAuth } from './residents.ts';
import { openMechanism } from './world.ts';

type Surface = 'provider' | 'staff';

let world: Awaited<ReturnType<typeof openMechanism>>;
let context: AppLoadContext;
beforeAll(async () => {
  world = await openMechanism();
  const { house } = world;
  const storage = await openStorage(join(house.database.folder, 'store'));
  const rooms = { ...house, storage, trust: house.visitor.trust() };
  const report = (fault: unknown) => expect.fail(String(fault));
  const visit = {
    nonce: '',
    reference: '',
    isDemonstration: true,
    ways: noWays,
    terms: testTerms,
    report,
  };
  context = { ...visit, ...doorsOf(rooms, ['provider', 'staff']) };
});
afterAll(() => world.close());

const ask = (route: Route, asked: Asked = {}) => askOf(route, context, asked);

const entered = async (surface: Surface) => {
  const who = await newResident(world.house[surface].accounts);
  const answer = await ask(signIn.action, { surface, body: proofOf(who.credential) });
  expect(answer.status).toBe(200);
  return { who, answer, cookie: cookieIn(answer) };
};

test('a person signs in, reads the locks, signs out, and is out', async () => {
  const { who, answer, cookie } = await entered('provider');
  const { name } = who.credential;
  const salted = await ask(salt.action, { body: { name } });
  expect(SaltAnswer.parse(JSON.parse(salted.text)).salt).toBe(who.credential.salt);
  expect(SignedIn.parse(JSON.parse(answer.text))).toMatchObject({ locks: who.credential.locks });
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
  expect(answer.headers['set-cookie']).toMatch(
    /^__Host-p=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
  );
  expect(answer.text).not.toContain(cookie.split('=')[1]);
  const read = await ask(locks.loader, { method: 'GET', cookie });
  expect(SignedIn.parse(JSON.parse(read.text))).toEqual(JSON.parse(answer.text));
  const out = await ask(signOut.action, { cookie });
  expect(out).toMatchObject({ status: 204, text: '' });
  expect(out.headers['set-cookie']).toMatch(/^__Host-p=; Max-Age=0; /);
  expect(await ask(locks.loader, { method: 'GET', cookie })).toMatchObject(nothing);
});

test("a provider's session opens no door of the staff", async () => {
  const { cookie } = await entered('provider');
  const renamed = cookie.replace('__Host-p', '__Host-s');
  for (const each of [cookie, renamed, `${cookie}; ${cookie}`]) {
    const asked = { method: 'GET', surface: 'staff', cookie: each } as const;
    expect(await ask(locks.loader, asked)).toMatchObject(nothing);
  }
  expect(await ask(locks.loader, { method: 'GET', cookie: `${cookie}; ${cookie}` })).toMatchObject(
    nothing,
  );
});

test('signing out everywhere ends the session of another device', async () => {
  const { who, cookie } = await entered('provider');
  const other = cookieIn(await ask(signIn.action, { body: proofOf(who.credential) }));
  expect(await ask(signOutEverywhere.action, { cookie })).toMatchObject({ status: 204 });
  for (const each of [cookie, other])
    expect(await ask(locks.loader, { method: 'GET', cookie: each })).toMatchObject(nothing);
});

test('an unknown name and a wrong passphrase are answered with the same octets', async () => {
  const { credential, recovery: words } = await newResident(world.house.provider.accounts);
  const wrong = (name: string) => ({ body: { name, auth: randomAuth(), code: null } });
  for (const [route, known] of [
    [signIn.action, credential.name],
    [recover.action, words.name],
  ] as const) {
    const answer = await ask(route, wrong(known));
    expect(answer).toMatchObject({ status: 403, text: '{"code":"sign-in-failed"}' });
    expect(await ask(route, wrong(hashOf(randomAuth())))).toEqual(answer);
  }
});

test('who guesses is told to wait, 30 seconds at most', async () => {
  vi.useFakeTimers({ toFake: ['Date'] }); // so that eleven tries are within the one second of waiting
  onTestFinished(() => void vi.useRealTimers());
  const body = { name: hashOf(randomAuth()), auth: randomAuth(), code: null };
  for (let tries = 0; tries < 10; tries += 1) await ask(signIn.action, { body });
  expect(await ask(signIn.action, { body })).toMatchObject({
    status: 429,
    headers: { 'retry-after': '30' },
    text: '{"code":"slow-down"}',
  });
});

test('staff confirm a second factor first, and then it is asked for', async () => {
  const { who, answer, cookie } = await entered('staff');
  const at = { surface: 'staff', cookie };
  expect(JSON.parse(answer.text)).toMatchObject({ locks: [], needs: 'second-factor' });
  const begun = TotpSecret.parse(JSON.parse((await ask(totpBegin.action, at)).text));
  const code = new TOTP({ secret: Secret.fromBase32(begun.secret) }).generate();
  const confirm = (body: object) => ask(totpConfirm.action, { ...at, body });
  expect(await confirm({ code })).toMatchObject({ status: 422, text: '{"code":"post-malformed"}' });
  expect(await confirm({ auth: randomAuth(), code })).toMatchObject({
    status: 403,
    text: '{"code":"sign-in-failed"}',
  });
  const confirmed = await confirm({ auth: who.credential.auth, code });
  expect(confirmed).toMatchObject({ status: 204 });
  const read = await ask(locks.loader, { ...at, method: 'GET' });
  expect(JSON.parse(read.text)).toMatchObject({ locks: who.credential.locks, needs: 'nothing' });
  const again = await ask(signIn.action, { surface: 'staff', body: proofOf(who.credential) });
  expect(again).toMatchObject({ status: 403, text: '{"code":"code-needed"}' });
  expect(again.headers['set-cookie']).toBeUndefined();
});

test('a draft goes out and comes back, and is gone when it is erased', async () => {
  const { cookie } = await entered('provider');
  const body = { submission: newId(SubmissionId), octets: 'AAAA', share: randomAuth() };
  expect(await ask(drafts.action, { body })).toMatchObject(nothing);
  expect(await ask(drafts.action, { body, cookie })).toMatchObject({ status: 204 });
  const list = async () =>
    DraftAnswer.parse(JSON.parse((await ask(drafts.loader, { method: 'GET', cookie })).text));
  expect(await list()).toMatchObject([body]);
  const params = { submission: body.submission };
  expect(await ask(draftErase.action, { params })).toMatchObject(nothing);
  expect(await ask(draftErase.action, { params, cookie })).toMatchObject({ status: 204 });
  expect(await list()).toEqual([]);
});

const open = { salt, signIn, recover, invitation, joinParty, joinStaff };
const closed = { passphrase, recovery, totpConfirm, own, drafts };
test.each(Object.entries(open))('%s takes nothing but what it asks for', async (_, { action }) => {
  for (const body of ['', 'not JSON', '{}', { name: 'رنا' }, null, []])
    expect(await ask(action, { body })).toMatchObject({
      status: 422,
      text: '{"code":"post-malformed"}',
    });
});
test.each(Object.entries(closed))('%s is not there without a session', async (_, { action }) => {
  expect(await ask(action, { body: 'not JSON' })).toMatchObject(nothing);
  const { cookie } = await entered('provider');
  for (const body of ['', 'not JSON', '{}', { code: '12345' }])
    expect(await ask(action, { body, cookie })).toMatchObject({
      status: 422,
      text: '{"code":"post-malformed"}',
    });
});

test('by another method, at another surface, or on one not served, nothing is there', async () => {
  const served = { ...context, surfaces: ['staff'] as const };
  const { who, cookie } = await entered('provider');
  const body = proofOf(who.credential);
  expect(await ask(signIn.action, { body, served })).toMatchObject(nothing);
  expect(await ask(signIn.action, { body, surface: 'both' })).toMatchObject(nothing);
  expect(await ask(locks.loader, { method: 'GET', cookie, served })).toMatchObject(nothing);
  expect(await ask(locks.loader, { method: 'GET', cookie, surface: 'staff' })).toMatchObject(
    nothing,
  );
  for (const { action } of Object.values({ ...open, ...closed, totpBegin, signOut }))
    expect(await ask(action, { method: 'GET', surface: 'none' })).toMatchObject(nothing);
  for (const { loader } of [salt, signIn, recover, invitation, joinParty, joinStaff, passphrase])
    expect(await ask(loader, { method: 'GET', cookie })).toMatchObject(nothing);
  expect(await ask(locks.action, { cookie })).toMatchObject(nothing);
});
