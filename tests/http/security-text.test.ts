/** `/.well-known/security.txt` (RFC 9116): of the deployment that names a reader, and of no other. */
import { afterEach, expect, test } from 'vitest';
import { securityText } from '../../server/http/security-text.ts';
import { noWays } from '../no-ways.ts';
import { openSite, type Site } from './site.ts';

const path = '/.well-known/security.txt';
const contact = 'mailto:security@amana.example';
const ways = { ...noWays, security: contact };
const live = { mode: 'production', origin: 'https://amana.example', ways } as const;
const now = new Date('2026-11-24T08:25:00Z');

/** Field by field, as RFC 9116 §4 reads it: comments and empty lines are nothing. */
const fieldsOf = (text: string): [name: string, value: string][] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
      return [name, value];
    });
const expiryOf = (text: string): string => new Map(fieldsOf(text)).get('Expires') ?? '';
const daysAhead = (text: string, from: Date): number =>
  (Date.parse(expiryOf(text)) - from.getTime()) / 86_400_000;

test('it says whom to tell, until when, in which languages and where it stands', () => {
  const text = securityText(live, now) ?? '';
  expect(fieldsOf(text)).toEqual([
    ['Contact', contact],
    ['Expires', '2027-05-23T00:00:00Z'],
    ['Preferred-Languages', 'ar, en'],
    ['Canonical', `https://amana.example${path}`],
  ]);
  expect(text).not.toContain('demonstration');
  expect(text.endsWith('\n')).toBe(true);
});

test.each(['2026-11-24T00:00:00Z', '2026-11-24T23:59:59Z', '2028-02-29T12:00:00Z'])(
  'read at %s it has not expired, and does not outlive a year',
  (at) => {
    const ahead = daysAhead(securityText(live, new Date(at)) ?? '', new Date(at));
    expect([ahead > 30, ahead < 365]).toEqual([true, true]);
  },
);

test('a demonstration says that it is one, and names no plain address as its own', () => {
  const said = { ...live, mode: 'demonstration', origin: 'http://127.0.0.1:3000' } as const;
  const text = securityText(said, now) ?? '';
  expect(text.split('\n')[0]).toMatch(/^# .*demonstration/);
  expect(fieldsOf(text).map(([name]) => name)).not.toContain('Canonical');
});

test('where nobody is named there is no file', () => {
  expect(securityText({ ...live, ways: noWays }, now)).toBeUndefined();
});

let site: Site | undefined;
afterEach(async () => {
  site?.child.kill('SIGTERM');
  await site?.ended;
  site = undefined;
});

test('served as text where it is configured, to readers alone', async () => {
  site = await openSite({ SECURITY_CONTACT: contact });
  const answer = await fetch(`${site.origin}${path}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('set-cookie')).toBeNull();
  const text = await answer.text();
  expect(text).toContain('# This is a demonstration');
  expect(daysAhead(text, new Date())).toBeGreaterThan(30);
  const head = await fetch(`${site.origin}${path}`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const origin = { Origin: site.origin, 'Sec-Fetch-Site': 'same-origin' };
  expect((await fetch(`${site.origin}${path}`, { method: 'POST', headers: origin })).ok).toBe(
    false,
  );
});

test('absent where it is not configured, like any address of nothing', async () => {
  site = await openSite();
  expect((await fetch(`${site.origin}${path}`)).status).toBe(404);
});
