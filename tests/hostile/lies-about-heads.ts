import { describe, test } from 'vitest';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import type { Entry } from '../../app/paper/chain/entry.ts';
import { logSigner, type LogSigner } from '../../server/custody/log-key.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import { openTestRoot } from '../root.ts';
import { keyOf } from './client.ts';
import { copyOf, extendedBy, headOf, leafIn, releafed, signed, fieldsOf } from './forge.ts';
import { refusedAs } from './liar.ts';
import { depositing, logLie, retoldKeys, sceneOf, together, toldOfParty, whole } from './scene.ts';
import type { World } from './world.ts';

const now = () => momentOf(new Date());

/** A log key of the same name that root has never certified. */
const strangeSigner = async ({ name }: LogSigner): Promise<LogSigner> => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const exported = async (format: 'raw' | 'pkcs8', key: CryptoKey) =>
    base64url(new Uint8Array(await crypto.subtle.exportKey(format, key)));
  return logSigner({
    name,
    surface: 'provider',
    publicKey: await exported('raw', pair.publicKey),
    privateKey: await exported('pkcs8', pair.privateKey),
  });
};

export const tellLiesAboutHeads = (world: () => World): void => {
  const scene = () => sceneOf(world());
  /** The honest lines under another head. */
  const headed = async (head: (entries: readonly Entry[]) => Promise<string>) => {
    const of = await scene();
    const checkpoint = await head(of.entries);
    const answers = (from: number) => ({ from, entries: of.entries.slice(from), checkpoint });
    await toldOfParty(world(), of, answers, 'checkpoint-wrong');
  };

  describe('a server that lies about the head of a log', () => {
    test('signs it with a key that root has not certified', async () => {
      const { log, signer } = await scene();
      const strange = await strangeSigner(signer);
      await headed((entries) => headOf(log, entries, strange));
    });

    test('gives it the name of another log', async () => {
      const { session, signer } = await scene();
      const { keys, party } = session.logs;
      await headed((entries) => headOf(keys, entries, signer));
      await headed((entries) => headOf(party(world().other.party), entries, signer));
    });

    test('leaves its signature away, or takes that of another head', async () => {
      const { log, signer } = await scene();
      await headed(async (entries) =>
        (await headOf(log, entries, signer)).replace(/\n—[^]*$/, '\n'),
      );
      await headed(async (entries) => {
        const [text = ''] = (await headOf(log, entries, signer)).split('\n\n');
        const [, other = ''] = (await headOf(log, entries.slice(1), signer)).split('\n\n');
        return `${text}\n\n${other}`;
      });
    });

    test('signs it with a key whose time is over', async () => {
      const of = await scene();
      const { keys } = of.session.logs;
      const ended = await retoldKeys(await copyOf(of.client, keys), keys, ({ act, facts }) =>
        act === 'keys.certify-log/1'
          ? { facts: { ...fieldsOf(facts), until: daysAfter(now(), -1) } }
          : undefined,
      );
      await refusedAs(
        of.client,
        logLie('keys', whole(keys, ended, of.signer)),
        'checkpoint-wrong',
        () => of.session.refresh(of.log),
        depositing(of, world()),
      );
    });
  });

  describe('a server that lies about the keys that a line knew', () => {
    test('lets their number go down', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const back = entries.map((entry, at) =>
        at === entries.length - 1 ? releafed(entry, { keys: leafIn(entry).keys - 1 }) : entry,
      );
      await toldOfParty(world(), of, whole(log, back, signer), 'log-rolled-back');
    });

    test('names more than the keys log has', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const beyond = entries.map((entry) => releafed(entry, { keys: 10_000 }));
      await toldOfParty(world(), of, whole(log, beyond, signer), 'keys-unknown');
    });

    test('names so few that a line’s signer was not known yet', async () => {
      const of = await scene();
      const { entries, log, signer } = of;
      const [founding] = entries;
      if (founding === undefined) throw new Error('an empty log');
      const early = [releafed(founding, { keys: 3 })];
      const { party } = world().one;
      const said = { act: 'document.unreadable/1', log, about: { party, document: party } };
      const more = await signed(keyOf(world().staff.officer), said, early);
      const told = await extendedBy(early, log, more);
      await toldOfParty(world(), of, whole(log, told, signer), 'key-unknown');
    });

    test('lets a revoked key go on, as if nobody had heard', async () => {
      const of = await scene();
      const { entries, log, signer, session } = of;
      const { keys } = session.logs;
      const intake = keyOf(world().staff.intake);
      const root = await openTestRoot();
      const known = await copyOf(of.client, keys);
      const { fingerprint } = intake.certificate;
      const revoke = { act: 'keys.revoke/1', log: keys, about: {}, facts: { fingerprint } };
      const revoked = await extendedBy(known, keys, await signed(root, revoke, known), {
        keys: known.length,
      });
      const at = daysAfter(now(), 1);
      const { party } = world().one;
      const said = { act: 'document.unreadable/1', log, about: { party, document: party }, at };
      const statement = await signed(intake, said, entries);
      const lie = (size: number) => async (from: number) =>
        whole(
          log,
          await extendedBy(entries, log, statement, { keys: size, recorded: at }),
          signer,
        )(from);
      const told = together.bind(undefined, logLie('keys', whole(keys, revoked, signer)));
      const read = () => session.refresh(log);
      await refusedAs(of.client, told(logLie('party', lie(revoked.length))), 'key-revoked', read);
      const other = await scene();
      await refusedAs(
        other.client,
        told(logLie('party', lie(known.length))),
        'log-rolled-back',
        () => other.session.refresh(log),
        depositing(other, world()),
      );
    });
  });
};
