import { describe, expect, test } from 'vitest';
import { propose } from '../../app/acts/agreements/edition.ts';
import { act } from '../../app/acts/session.ts';
import { admitMember, vouch } from '../../app/acts/keys/vouch.ts';
import {
  FeedbackId,
  InvitationId,
  MemberId,
  newId,
  StatementId,
} from '../../app/domain/basis/id.ts';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, reloaded, type Client } from './client.ts';
import { copyOf, extendedBy, saidIn, signed, type Forged } from './forge.ts';
import { refusedAs } from './liar.ts';
import {
  depositing,
  logLie,
  retoldKeys,
  sceneOf,
  toldOfParty,
  toldOneMore,
  whole,
} from './scene.ts';
import { joinedMember, joinedOrganisation, partyNow, type World } from './world.ts';

const now = () => momentOf(new Date());
const truth = () => undefined;
const fingerprint = (client: Client) => keyOf(client).certificate.fingerprint;

export const tellLiesAboutPeople = (world: () => World): void => {
  const proposing =
    ({ session }: Client, party: Parameters<typeof propose>[1]) =>
    async () => {
      const { one, staff } = world();
      const values = demonstrationValues({
        provider: fingerprint(one.director),
        mechanism: fingerprint(staff.head),
      });
      const post = await propose(session, party, null, values);
      return post.ok ? session.send(post.value) : post;
    };
  /** The keys log told another way, to a director who reads it for the first time. */
  const toldOfKeys = async (
    change: (said: Readonly<Record<string, unknown>>) => Partial<Forged> | undefined,
    code: string,
    by?: OpenKey,
  ) => {
    const of = await sceneOf(world());
    const { keys } = of.session.logs;
    const told = await retoldKeys(await copyOf(of.client, keys), keys, change, by);
    const read = () => of.session.refresh(of.log);
    const lie = logLie('keys', whole(keys, told, of.signer));
    await refusedAs(of.client, lie, code, read, depositing(of, world()));
  };
  const certifies = (role: string) => (said: Readonly<Record<string, unknown>>) =>
    said['act'] === 'keys.certify/1' && Object(said['facts']).role === role ? said : undefined;

  describe('a server that swaps a key', () => {
    test('of a team: not by root', async () => {
      const key = await newKey('team:intake');
      const facts = {
        certificate: certificateText(key.certificate),
        fingerprint: key.certificate.fingerprint,
      };
      const swap = (said: Readonly<Record<string, unknown>>) => {
        const found = certifies('team')(said);
        return found && { facts: { ...Object(found['facts']), ...facts } };
      };
      await toldOfKeys(swap, 'signature-wrong', key);
      const own = (said: Readonly<Record<string, unknown>>) => {
        const swapped = swap(said);
        return swapped && { ...swapped, by: key.certificate.fingerprint };
      };
      await toldOfKeys(own, 'not-permitted', key);
    });

    test('of a party: another certificate where the party begins', async () => {
      const { one } = world();
      const of = await sceneOf(world());
      const key = await newKey(`party:${one.party}`);
      const [founding] = of.entries;
      if (founding === undefined) throw new Error('an empty log');
      const said = saidIn(founding) as unknown as Forged;
      const partyCertificate = certificateText(key.certificate);
      const swapped = { ...said, facts: { ...Object(said.facts), partyCertificate } };
      const statement = await signed(key, swapped, []);
      const told = await extendedBy([], of.log, statement, { keys: 1 });
      await toldOfParty(world(), of, whole(of.log, told, of.signer), 'signature-wrong');
    });

    test('of a party: a founder of its own making, whom the officers’ words do not fit', async () => {
      const { one } = world();
      const of = await sceneOf(world());
      const [founding, ...rest] = of.entries;
      if (founding === undefined) throw new Error('an empty log');
      const said = saidIn(founding) as unknown as Forged & { about: { member: string } };
      const key = await newKey(`member:${said.about.member}`);
      const party = await newKey(`party:${one.party}`);
      const own = {
        ...said,
        by: key.certificate.fingerprint,
        facts: {
          certificate: certificateText(key.certificate),
          partyCertificate: certificateText(party.certificate),
        },
      };
      const { keys } = JSON.parse(Buffer.from(founding.leaf, 'base64url').toString()) as {
        keys: number;
      };
      const told = await extendedBy([], of.log, await signed(key, own, []), { keys });
      await toldOfParty(world(), of, whole(of.log, [...told, ...rest], of.signer), 'seen-unknown');
    });

    test('of a member: a joiner of its own, who does not have the words', async () => {
      const { portal, one } = world();
      const director = await reloaded(portal.place, one.director);
      const { session } = director;
      const log = session.logs.party(one.party);
      const joiner = await joinedMember(portal, one, 'swapped');
      const true_ = await copyOf(director, log);
      const joining = true_.at(-1);
      if (joining === undefined) throw new Error('nobody joined');
      const said = saidIn(joining) as unknown as Forged;
      const member = newId(MemberId);
      const key = await newKey(`member:${member}`);
      // The server has an invitation's hash, and makes a joiner; the proof it cannot make.
      const seen = await sceneOf(world());
      sure(await seen.session.refresh(log), 'reading');
      const forger = await reloaded(portal.place, joiner);
      forger.ring.holder = { member, party: one.party, key };
      sure(await forger.session.vault.trust(await trustOf(forger), portal.place.root), 'root');
      const before = true_.slice(0, -1);
      const guess = 'A'.repeat(22);
      const partyKey = (await partyNow(director, one.party)).partyKey;
      const proof = await forger.session.vault.proof(
        guess,
        'joiner',
        key.certificate.fingerprint,
        partyKey,
      );
      const about = { ...said.about, party: one.party, member };
      director.liar.tell(undefined);
      const base = await reloaded(portal.place, forger);
      base.ring.holder = forger.ring.holder;
      base.liar.tell(logLie('party', whole(log, before, portal.signers.provider)));
      const post = sure(
        await base.session.prepare([
          deed(
            {
              act: 'member.join/1',
              log,
              about: { ...about, invitation: InvitationId.parse(Object(said.about).invitation) },
              commits: {},
              facts: { certificate: certificateText(key.certificate) },
            },
            [enclose('join-proof/1', { ...proof, name: 'Mallory' })],
          ),
        ]),
        'making a joiner',
      );
      const [made] = post.acts;
      const [envelope] = post.envelopes;
      if (made === undefined || envelope === undefined) throw new Error('no post');
      const victim = await reloaded(portal.place, one.director);
      const told = await extendedBy(before, log, made);
      const lie = logLie('party', whole(log, told, portal.signers.provider));
      const octets = Buffer.from(envelope.octets, 'base64url');
      const fingerprintOf = key.certificate.fingerprint;
      await refusedAs(
        victim,
        async (path, ...rest) =>
          path.endsWith(envelope.id) ? new Response(octets) : lie(path, ...rest),
        'proof-wrong',
        async () => {
          const book = await victim.session.refresh(log);
          if (!book.ok || book.value.party === undefined) return book;
          return admitMember(victim.session, book.value.party, fingerprintOf);
        },
      );
      const honest = await admitMember(
        director.session,
        await partyNow(director, one.party),
        fingerprint(joiner),
      );
      expect(honest.ok).toBe(true);
    });
  });

  describe('a server that offers an unvouched key', () => {
    test('of an organisation for which one officer vouched, or one twice', async () => {
      const { portal, staff } = world();
      const { party } = await joinedOrganisation(portal, staff.officer, 'once');
      const { officer } = staff;
      await refusedAs(officer, truth, 'not-vouched', proposing(officer, party));
      sure(await vouch(officer.session, await partyNow(officer, party), true), 'vouching once');
      await refusedAs(officer, truth, 'not-vouched', proposing(officer, party));
      const log = officer.session.logs.party(party);
      const entries = await copyOf(officer, log);
      const first = entries.map(saidIn).find(({ act: name }) => name === 'keys.certify/1');
      const again = { ...(first as unknown as Forged), id: newId(StatementId), at: now() };
      const statement = await signed(keyOf(officer), again, entries);
      const told = await extendedBy(entries, log, statement);
      const lie = logLie(party, whole(log, told, portal.signers.staff));
      const second = await reloaded(portal.place, staff.second);
      await refusedAs(second, lie, 'already-done', proposing(second, party));
    });

    test('of an organisation whose safety number nobody compared', async () => {
      const { portal, staff } = world();
      const { party } = await joinedOrganisation(portal, staff.officer, 'uncompared');
      const { officer, second } = staff;
      sure(await vouch(officer.session, await partyNow(officer, party), false), 'vouching');
      sure(await vouch(second.session, await partyNow(second, party), false), 'confirming');
      await refusedAs(officer, truth, 'not-vouched', proposing(officer, party));
    });

    test('of a member whom nobody certified', async () => {
      const { portal, one } = world();
      const member = await joinedMember(portal, one, 'uncertified');
      const of = { ...(await sceneOf(world())), client: member, session: member.session };
      await refusedAs(member, truth, 'not-vouched', depositing(of, world()));
    });
  });

  describe('a server that promises a false role', () => {
    const beforeCountersigning = <E>(entries: readonly E[]): readonly E[] =>
      entries.slice(0, agreed());
    let countersigned = 0;
    const agreed = () => countersigned;
    const decision = async (act_: 'agreement.sign/1' | 'agreement.countersign/1') => {
      const { entries } = await sceneOf(world());
      countersigned = entries.findIndex((entry) => saidIn(entry)['act'] === act_);
      const said = entries.map(saidIn)[countersigned] as unknown as Forged;
      return { act: act_, about: said.about, commits: said.commits ?? {} };
    };

    test('the intake officer’s key for the head’s', async () => {
      const countersign = await decision('agreement.countersign/1');
      const { intake, officer } = world().staff;
      for (const client of [intake, officer])
        await toldOneMore(
          world(),
          keyOf(client),
          countersign,
          'not-permitted',
          beforeCountersigning,
        );
    });

    test('an officer’s or a documentation officer’s key for the director’s', async () => {
      const sign = await decision('agreement.sign/1');
      const { staff, one } = world();
      for (const client of [staff.officer, staff.head, one.documentation])
        await toldOneMore(world(), keyOf(client), sign, 'not-permitted', beforeCountersigning);
    });

    test('another party’s director for this one’s', async () => {
      const sign = await decision('agreement.sign/1');
      const stranger = keyOf(world().other.director);
      await toldOneMore(world(), stranger, sign, 'key-unknown', beforeCountersigning);
    });

    test('a member of staff whom an officer certified, not root', async () => {
      const officer = keyOf(world().staff.officer);
      const member = newId(MemberId);
      const key = await newKey(`member:${member}`);
      const of = await sceneOf(world());
      const { keys } = of.session.logs;
      const known = await copyOf(of.client, keys);
      const facts = {
        certificate: certificateText(key.certificate),
        fingerprint: key.certificate.fingerprint,
        role: 'head',
        of: 'agreements',
        member,
        until: daysAfter(now(), 90),
        comparedAt: null,
      };
      const certify = { act: 'keys.certify/1', log: keys, about: {}, facts };
      const code = { [officer.certificate.fingerprint]: 'not-permitted', root: 'signature-wrong' };
      for (const by of [officer.certificate.fingerprint, world().portal.place.root]) {
        const statement = await signed(officer, { ...certify, by }, known);
        const told = await extendedBy(known, keys, statement, { keys: known.length });
        const lie = logLie('keys', whole(keys, told, of.signer));
        const client = await reloaded(world().portal.place, world().one.director);
        const scene = { ...of, client, session: client.session };
        const read = () => client.session.refresh(of.log);
        await refusedAs(client, lie, code[by] ?? code.root, read, depositing(scene, world()));
      }
    });
  });

  describe('a server that goes by an old list of staff', () => {
    test('which has expired: nothing is sealed to staff', async () => {
      const of = await sceneOf(world());
      const { keys } = of.session.logs;
      const known = await copyOf(of.client, keys);
      const old = await retoldKeys(known, keys, ({ act: name, facts }) =>
        name === 'staff.list/1'
          ? { facts: { ...Object(facts), until: daysAfter(now(), -1) } }
          : undefined,
      );
      const { party, agreement } = world().one;
      const lie = logLie('keys', whole(keys, old, of.signer));
      const { session, log } = of;
      const submission = newId(FeedbackId) as never;
      await refusedAs(of.client, lie, 'list-expired', () =>
        act(session, [
          {
            ...deed(
              {
                act: 'submission.deposit/1',
                log,
                about: { party, submission, agreement },
                commits: { items: `sha256:${'0'.repeat(64)}` as never },
                facts: {},
              },
              [enclose('manifest-page/1', { page: 0, pages: 1, items: [] })],
            ),
          },
        ]),
      );
    });

    test('which is older than one that came before it', async () => {
      await toldOfKeys(
        ({ act: name, facts }) =>
          name === 'staff.list/1' ? { facts: { ...Object(facts), serial: 1 } } : undefined,
        'list-rolled-back',
      );
    });

    test('and with keys of staff whose time is over', async () => {
      const of = await sceneOf(world());
      const { keys } = of.session.logs;
      const known = await copyOf(of.client, keys);
      const old = await retoldKeys(known, keys, (said) => {
        const found = certifies('agreements-officer')(said);
        return found && { facts: { ...Object(found['facts']), until: daysAfter(now(), -1) } };
      });
      const lie = logLie('keys', whole(keys, old, of.signer));
      const read = () => of.session.refresh(of.log);
      await refusedAs(of.client, lie, 'key-expired', read, depositing(of, world()));
    });
  });
};

const trustOf = async ({ gate }: Client) => {
  const { TrustPaper } = await import('../../app/paper/account.ts');
  return sure(await gate.wire.get('/trust.json', TrustPaper), 'trust');
};
