import { describe, expect, test } from 'vitest';
import { propose } from '../../app/acts/agreements/edition.ts';
import { vouch } from '../../app/acts/keys/vouch.ts';
import { MemberId, newId } from '../../app/domain/basis/id.ts';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import type { Entry } from '../../app/paper/chain/entry.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, reloaded, type Client } from './client.ts';
import { copyOf, extendedBy, saidIn, signed, toForge } from './forge.ts';
import { refusedAs } from './liar.ts';
import { depositing, logLie, sceneOf, toldOneMore, whole } from './scene.ts';
import { joinedMember, joinedOrganisation, partyNow, type World } from './world.ts';

const now = () => momentOf(new Date());
const truth = () => undefined;
const fingerprint = (client: Client) => keyOf(client).certificate.fingerprint;

export const tellLiesAboutRoles = (world: () => World): void => {
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
      const first = entries.find((entry) => saidIn(entry)['act'] === 'keys.certify/1');
      if (first === undefined) throw new Error('nobody vouched');
      const again = { ...toForge(first), at: now() };
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
      // Whoever invited it answers the joiner once, and compares the number when the line is free.
      sure(await vouch(officer.session, await partyNow(officer, party), true), 'comparing');
      const { lines } = sure(await officer.session.refresh(officer.session.logs.party(party)), '');
      const acts = lines.map(({ statement }) => statement.act);
      expect(acts.filter((act) => act === 'member.answer/1')).toHaveLength(1);
      expect(acts.filter((act) => act === 'keys.certify/1')).toHaveLength(6);
      sure(await proposing(officer, party)(), 'proposing');
    });

    test('of a member whom nobody certified', async () => {
      const { portal, one } = world();
      const member = await joinedMember(portal, one, 'uncertified');
      const of = { ...(await sceneOf(world())), client: member, session: member.session };
      await refusedAs(member, truth, 'not-vouched', depositing(of, world()));
    });
  });

  describe('a server that promises a false role', () => {
    /** A decision of the agreement in force, and the log as it was before. */
    const decision = async (name: 'agreement.sign/1' | 'agreement.countersign/1') => {
      const { entries } = await sceneOf(world());
      const at = entries.findIndex((entry) => saidIn(entry)['act'] === name);
      const entry = entries[at];
      if (entry === undefined) throw new Error('no decision');
      const { act, about, commits = {} } = toForge(entry);
      const before = (lines: readonly Entry[]) => lines.slice(0, at);
      return [{ act, about, commits }, before] as const;
    };

    test('the intake officer’s key for the head’s', async () => {
      const [countersign, before] = await decision('agreement.countersign/1');
      const { intake, officer } = world().staff;
      for (const client of [intake, officer])
        await toldOneMore(world(), keyOf(client), countersign, 'not-permitted', before);
    });

    test('an officer’s or a documentation officer’s key for the director’s', async () => {
      const [sign, before] = await decision('agreement.sign/1');
      const { staff, one } = world();
      for (const client of [staff.officer, staff.head, one.documentation])
        await toldOneMore(world(), keyOf(client), sign, 'not-permitted', before);
    });

    test('another party’s director for this one’s', async () => {
      const [sign, before] = await decision('agreement.sign/1');
      const stranger = keyOf(world().other.director);
      await toldOneMore(world(), stranger, sign, 'key-unknown', before);
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
};
