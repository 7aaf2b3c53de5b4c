import { beforeAll, describe, expect, test } from 'vitest';
import { signIn, takeKeys, unlock } from '../../app/acts/accounts/enter.ts';
import { changePassphrase } from '../../app/acts/accounts/passphrase.ts';
import { trustRoot } from '../../app/acts/session.ts';
import { PartyId } from '../../app/domain/basis/id.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { Nothing } from '../../app/acts/wire.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { sure } from '../../toolkit/people.ts';
import { newClient, type Client } from './client.ts';
import { copyOf, fieldsOf } from './forge.ts';
import { changing, refusedAs, type Lie } from './liar.ts';
import { logLie, whole } from './scene.ts';
import { passphrase, type World } from './world.ts';

const own = 'زيتونةٌ قديمة فوق تلّ أمّي';

export const tellLiesOnTheWayIn = (world: () => World): void => {
  const fresh = () => newClient(world().portal.place, 'provider');
  const entering =
    ({ gate }: Client, name: string, secret = passphrase) =>
    () =>
      signIn(gate, { name, passphrase: secret, code: null });
  const salted = (change: object): Lie =>
    changing(/\/salt$/, (honest) => ({ ...fieldsOf(honest), ...change }));
  const locked = (change: (honest: Record<string, unknown>) => object): Lie =>
    changing(/\/(?:sign-in|locks)$/, (honest) => change(fieldsOf(honest)));

  /** The documentation officer takes a passphrase of their own, under scheme 1. */
  beforeAll(async () => {
    const { session, gate } = world().one.documentation;
    const chosen = { name: 'documentation', passphrase: own, scheme: 1 as const };
    sure(await changePassphrase(gate, passphrase, chosen), 'a passphrase of one’s own');
    expect(session.surface).toBe('provider');
  });

  describe('a server that lies on the way in', () => {
    test('is not lying: both enter', async () => {
      sure(await entering(await fresh(), 'documentation', own)(), 'scheme 1');
      sure(await entering(await fresh(), 'director')(), 'scheme 2');
    });

    test('lowers the scheme of a passphrase of one’s own', async () => {
      const client = await fresh();
      await refusedAs(
        client,
        salted({ scheme: 2 }),
        'scheme-lowered',
        entering(client, 'documentation', own),
      );
      // Nothing that follows from the passphrase was asked for with either.
      expect(client.ring.derived).toBeUndefined();
      const inside = await fresh();
      sure(await entering(inside, 'documentation', own)(), 'entering');
      const lie = locked((honest) => ({ ...honest, scheme: 2 }));
      await refusedAs(inside, lie, 'scheme-lowered', () => unlock(inside.gate, own));
      const chosen = { name: 'documentation', passphrase, scheme: 2 as const };
      await refusedAs(inside, lie, 'scheme-lowered', () =>
        changePassphrase(inside.gate, own, chosen),
      );
    });

    test('names a scheme that there is not', async () => {
      for (const scheme of [0, 3, '1', null]) {
        const client = await fresh();
        await refusedAs(
          client,
          salted({ scheme }),
          'answer-malformed',
          entering(client, 'documentation', own),
        );
      }
    });

    test('changes the salt: nothing opens', async () => {
      const client = await fresh();
      const salt = base64url(new Uint8Array(16));
      await refusedAs(client, salted({ salt }), 'sign-in-failed', entering(client, 'director'));
      const short = salted({ salt: 'AAAA' });
      await refusedAs(client, short, 'answer-malformed', entering(client, 'director'));
    });

    test('gives the locks of another member, altered ones, or none', async () => {
      const stranger = await fresh();
      sure(await entering(stranger, 'stranger')(), 'entering');
      const theirs = fieldsOf(await (await stranger.liar.send('/api/provider/locks')).json());
      const altered = (of: Record<string, unknown>, change: object) => ({
        ...of,
        locks: (of['locks'] as object[]).map((lock) => ({ ...lock, ...change })),
      });
      const { member, party, locks } = theirs;
      const lies = [
        () => theirs,
        (honest: Record<string, unknown>) => ({ ...honest, locks }),
        (honest: Record<string, unknown>) => ({ ...honest, member }),
        (honest: Record<string, unknown>) => altered({ ...honest, member }, { member }),
        (honest: Record<string, unknown>) => altered(honest, { version: 7 }),
        (honest: Record<string, unknown>) => altered(honest, { scheme: 1 }),
        (honest: Record<string, unknown>) => altered(honest, { kind: 'party' }),
        (honest: Record<string, unknown>) => altered(honest, { sealed: 'A'.repeat(200) }),
        (honest: Record<string, unknown>) => ({ ...honest, locks: [] }),
      ];
      for (const lie of lies) {
        const client = await fresh();
        await refusedAs(client, locked(lie), 'lock-does-not-open', entering(client, 'director'));
        expect(client.ring.holder).toBeUndefined();
      }
      // The right locks, and another's party: its log verifies, but the key is not of it.
      const client = await fresh();
      client.liar.tell(locked((honest) => ({ ...honest, party })));
      const holder = sure(await entering(client, 'director')(), 'entering');
      const log = stranger.session.logs.party(PartyId.parse(party));
      const entries = await copyOf(stranger, log);
      const lie = logLie('party', whole(log, entries, world().portal.signers.provider));
      await refusedAs(client, lie, 'key-unknown', () => takeKeys(client.session, holder.party));
    });

    test('shows another root, or the right name over another key', async () => {
      const client = await fresh();
      const { root } = world().portal.place;
      const false_ = await newKey('root:amana');
      const { fingerprint } = false_.certificate;
      const certificate = certificateText(false_.certificate);
      for (const change of [
        { certificate },
        { certificate, fingerprint },
        { certificate: 'AAAA' },
      ]) {
        const lie = changing(/trust\.json$/, (honest) => ({ ...fieldsOf(honest), ...change }));
        const ask = () => trustRoot(client.gate.vault, client.gate.wire, root);
        await refusedAs(client, lie, 'root-unknown', ask);
      }
    });

    test('answers with what is no answer', async () => {
      const client = await fresh();
      const lies: Lie[] = [
        (path) => (path.endsWith('/salt') ? new Response('<html>') : undefined),
        (path) => (path.endsWith('/salt') ? new Response('') : undefined),
        (path) => (path.endsWith('/salt') ? Response.json({ extra: 1 }) : undefined),
      ];
      for (const lie of lies)
        await refusedAs(client, lie, 'answer-malformed', entering(client, 'director'));
      const nothing = client.gate.wire.post('/api/provider/salt', {}, Nothing);
      expect((await nothing).ok).toBe(false);
    });
  });
};
