/** Every address of `api/`, asked what no client of ours asks: a refusal by name, never a fault. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentId, newId } from '../../app/domain/basis/id.ts';
import { canonical } from '../../app/domain/basis/canonical.ts';
import { base64url, utf8 } from '../../app/domain/basis/octets.ts';
import * as drafts from '../../app/routes/api/drafts.ts';
import * as invitationLog from '../../app/routes/api/invitation-log.ts';
import * as invitation from '../../app/routes/api/invitation.ts';
import * as joinStaff from '../../app/routes/api/join-staff.ts';
import * as joinParty from '../../app/routes/api/join.ts';
import * as own from '../../app/routes/api/own.ts';
import * as passphrase from '../../app/routes/api/passphrase.ts';
import * as providerPost from '../../app/routes/api/provider-post.ts';
import * as recover from '../../app/routes/api/recover.ts';
import * as recovery from '../../app/routes/api/recovery.ts';
import * as salt from '../../app/routes/api/salt.ts';
import * as signIn from '../../app/routes/api/sign-in.ts';
import * as totpConfirm from '../../app/routes/api/totp-confirm.ts';
import { nothing, type Asked, type Route } from './asking.ts';
import { hashOf, randomAuth } from './residents.ts';
import { openWire, type Wire } from './wire-world.ts';

let wire: Wire;
let cookie = '';
beforeAll(async () => {
  wire = await openWire();
  cookie = wire.cookie;
});
afterAll(() => wire.world.close());
const ask = (route: Route, asked: Asked = {}) => wire.ask(route, asked);

const posts: Readonly<Record<string, Route>> = {
  salt: salt.action,
  signIn: signIn.action,
  recover: recover.action,
  invitation: invitation.action,
  invitationLog: invitationLog.action,
  joinParty: joinParty.action,
  joinStaff: joinStaff.action,
  passphrase: passphrase.action,
  recovery: recovery.action,
  totpConfirm: totpConfirm.action,
  own: own.action,
  drafts: drafts.action,
  providerPost: providerPost.action,
};
const name = hashOf('nobody');
const malformed: Readonly<Record<string, string>> = {
  'not JSON': '{"name":',
  'another form': 'name=a&auth=b',
  'a text': '"x"',
  'very deep': '['.repeat(100_000) + ']'.repeat(100_000),
  'deep and open': '{"a":'.repeat(50_000),
  'a prototype': `{"__proto__":{"name":"${name}"},"name":"${name}"}`,
  'a constructor': `{"constructor":{"prototype":{}},"name":"${name}"}`,
  'a field too many': `{"name":"${name}","auth":"${randomAuth()}","code":null,"more":1}`,
  'a number beyond safe integers': `{"token":"${randomAuth()}","from":9007199254740993}`,
  'a number beyond numbers': `{"token":"${randomAuth()}","from":1e400}`,
  'octets of a second spelling': `{"name":"${name}","auth":"${'A'.repeat(42)}B","code":null}`,
  'a list for a text': `{"name":["${name}"],"auth":[],"code":null}`,
  'half a pair': '{"name":"\\ud800","auth":"\\udc00","code":"\\ud800"}',
  'a zero octet': `{"name":"${name}\\u0000"}`,
};
test.each(Object.entries(posts))('%s refuses by name what has another form', async (_, route) => {
  for (const [sentence, body] of Object.entries(malformed))
    expect([sentence, await ask(route, { body, cookie })]).toMatchObject([
      sentence,
      { status: 422, text: '{"code":"post-malformed"}' },
    ]);
});

const closed = Object.entries(posts).filter(
  ([each]) => !/^(?:salt|signIn|recover|invitation|invitationLog|join\w+)$/.test(each),
);
test.each(closed)('%s says nothing to who has no session, whatever is sent', async (_, route) => {
  for (const body of Object.values(malformed))
    for (const none of ['', `__Host-p=${randomAuth()}`])
      expect(await ask(route, { body, cookie: none })).toMatchObject(nothing);
});

const statement = (change: object): string => {
  const digest = `sha256:${'0'.repeat(64)}`;
  const whole = {
    v: 'amana/1',
    act: 'keys.certify-log/1',
    log: wire.other.log,
    id: newId(DocumentId),
    at: '2026-11-24T08:00:00Z',
    by: '0'.repeat(64),
    about: {},
    seals: [],
    commits: {},
    facts: { surface: 'staff', verifierKey: 'x', until: '2026-11-24T08:00:00Z' },
    seen: { size: 0, root: digest },
    ...change,
  };
  return canonical(whole);
};
const statements: [sentence: string, text: () => string][] = [
  ['half a pair', () => statement({}).replace('"x"', '"\\ud800"')],
  ['a field twice', () => statement({}).replace('"v":', '"v":"amana/1","v":')],
  ['a prototype', () => statement({}).replace('{', '{"__proto__":{},')],
  [
    'a size beyond safe integers',
    () => statement({}).replace('"size":0', '"size":9007199254740993'),
  ],
  ['a minus zero', () => statement({}).replace('"size":0', '"size":-0')],
  ['a space', () => ' ' + statement({})],
  ['very deep', () => statement({}).replace('"facts":', `"facts":${'['.repeat(50_000)}`)],
  ['a month that is none', () => statement({ at: '2026-02-30T08:00:00Z' })],
];
test.each(statements)('a statement with %s is refused, never a fault', async (_, text) => {
  const acts = [{ statement: base64url(utf8(text())), signature: 'AAAA' }];
  const told = await ask(providerPost.action, { body: { acts, envelopes: [] }, cookie });
  expect(told.status).toBe(422);
  expect(told.text).toMatch(/^\{"code":"statement-(?:malformed|not-canonical)"\}$/);
});

test('a lock whose version no column holds is malformed', async () => {
  const lock = { v: 'amana/1', scheme: 0, member: wire.other.desk.member, kind: 'member' };
  const fingerprint = wire.other.director.key.certificate.fingerprint;
  const locks = [{ ...lock, fingerprint, version: 2 ** 31, sealed: 'A'.repeat(64) }];
  const body = { auth: randomAuth(), recovery: { name, auth: randomAuth(), locks } };
  const told = await ask(recovery.action, { body, cookie });
  expect(told).toMatchObject({ status: 422, text: '{"code":"post-malformed"}' });
});
