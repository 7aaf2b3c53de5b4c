import { describe, expect, test } from 'vitest';
import { admitMember } from '../../app/acts/keys/vouch.ts';
import { act } from '../../app/acts/session.ts';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import { InvitationId, MemberId, newId, SubmissionId } from '../../app/domain/basis/id.ts';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import type { Post } from '../../app/paper/post.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, reloaded, type Client } from './client.ts';
import { copyOf, extendedBy, leafIn, signed, toForge } from './forge.ts';
import { refusedAs } from './liar.ts';
import {
  certifying,
  logLie,
  retoldKeys,
  saying,
  sceneOf,
  toldOfKeys,
  toldOfParty,
  whole,
} from './scene.ts';
import { joinedMember, partyNow, type World } from './world.ts';

const yesterday = () => daysAfter(momentOf(new Date()), -1);

export const tellLiesAboutKeys = (world: () => World): void => {
  const founding = async () => {
    const of = await sceneOf(world());
    const [first, ...rest] = of.entries;
    if (first === undefined) throw new Error('an empty log');
    return { of, first, rest, said: toForge(first), party: world().one.party };
  };

  describe('a server that swaps a key', () => {
    test('of a team: not by root', async () => {
      const key = await newKey('team:intake');
      const { fingerprint } = key.certificate;
      const swap = certifying('team', {
        certificate: certificateText(key.certificate),
        fingerprint,
      });
      await toldOfKeys(world(), swap, 'signature-wrong', key);
      const own = (said: Parameters<typeof swap>[0]) => {
        const swapped = swap(said);
        return swapped && { ...swapped, by: fingerprint };
      };
      await toldOfKeys(world(), own, 'not-permitted', key);
    });

    test('of a party: another certificate where the party begins', async () => {
      const { of, said, party } = await founding();
      const key = await newKey(`party:${party}`);
      const facts = { partyCertificate: certificateText(key.certificate) };
      const swapped = { ...said, ...saying('party.join/1', facts)(said) };
      const told = await extendedBy([], of.log, await signed(key, swapped, []), { keys: 1 });
      await toldOfParty(world(), of, whole(of.log, told, of.signer), 'signature-wrong');
    });

    test('of a party: a founder of its own making, whom the officers’ words do not fit', async () => {
      const { of, first, rest, said, party } = await founding();
      const key = await newKey(`member:${said.about['member'] ?? ''}`);
      const partyKey = await newKey(`party:${party}`);
      const facts = {
        certificate: certificateText(key.certificate),
        partyCertificate: certificateText(partyKey.certificate),
      };
      const own = { ...said, by: key.certificate.fingerprint, facts };
      const { keys } = leafIn(first);
      const told = await extendedBy([], of.log, await signed(key, own, []), { keys });
      await toldOfParty(world(), of, whole(of.log, [...told, ...rest], of.signer), 'seen-unknown');
    });

    /** What a server makes that knows an invitation's hash, and not its words. */
    const joinerOfItsOwn = async (of: Client, invitation: InvitationId): Promise<Post> => {
      const { party } = world().one;
      const member = newId(MemberId);
      const key = await newKey(`member:${member}`);
      of.ring.holder = { member, party, key };
      const { partyKey } = await partyNow(of, party);
      const { fingerprint } = key.certificate;
      const guess = 'A'.repeat(22);
      const proof = await of.session.vault.proof(guess, 'joiner', fingerprint, partyKey);
      const facts = { certificate: certificateText(key.certificate) };
      const about = { party, member, invitation };
      const log = of.session.logs.party(party);
      const joining = deed({ act: 'member.join/1', log, about, commits: {}, facts }, [
        enclose('join-proof/1', { ...proof, name: 'Mallory' }),
      ]);
      return sure(await of.session.prepare([joining]), 'making a joiner');
    };

    test('of a member: a joiner of its own, who does not have the words', async () => {
      const { portal, one } = world();
      const joiner = await joinedMember(portal, one, 'swapped');
      const director = await reloaded(portal.place, one.director);
      const log = director.session.logs.party(one.party);
      const entries = await copyOf(director, log);
      const before = entries.slice(0, -1);
      const joining = entries.at(-1);
      if (joining === undefined) throw new Error('nobody joined');
      const invitation = InvitationId.parse(toForge(joining).about['invitation']);
      const forger = await reloaded(portal.place, joiner);
      forger.liar.tell(logLie('party', whole(log, before, portal.signers.provider)));
      const post = await joinerOfItsOwn(forger, invitation);
      const [made] = post.acts;
      const [envelope] = post.envelopes;
      if (made === undefined || envelope === undefined) throw new Error('no post');
      const told = await extendedBy(before, log, made);
      const lie = logLie('party', whole(log, told, portal.signers.provider));
      const octets = Buffer.from(envelope.octets, 'base64url');
      const admitting = (client: Client, whom: Client) => async () =>
        admitMember(
          client.session,
          await partyNow(client, one.party),
          keyOf(whom).certificate.fingerprint,
        );
      const victim = await reloaded(portal.place, one.director);
      await refusedAs(
        victim,
        async (path, ...rest) =>
          path.endsWith(envelope.id) ? new Response(octets) : lie(path, ...rest),
        'proof-wrong',
        admitting(victim, forger),
      );
      expect((await admitting(director, joiner)()).ok).toBe(true);
    });
  });

  describe('a server that goes by an old list of staff', () => {
    test('which has expired: nothing is sealed to staff', async () => {
      const of = await sceneOf(world());
      const { keys } = of.session.logs;
      const known = await copyOf(of.client, keys);
      const old = await retoldKeys(known, keys, saying('staff.list/1', { until: yesterday() }));
      const { party, agreement } = world().one;
      const about = { party, submission: newId(SubmissionId), agreement };
      const commits = { items: digestFrom(new Uint8Array(32)) };
      const page = enclose('manifest-page/1', { page: 0, pages: 1, items: [] });
      const depositing = deed(
        { act: 'submission.deposit/1', log: of.log, about, commits, facts: {} },
        [page],
      );
      const lie = logLie('keys', whole(keys, old, of.signer));
      await refusedAs(of.client, lie, 'list-expired', () => act(of.session, [depositing]));
    });

    test('which is older than one that came before it', async () => {
      await toldOfKeys(world(), saying('staff.list/1', { serial: 1 }), 'list-rolled-back');
    });

    test('and with keys of staff whose time is over', async () => {
      const ended = certifying('agreements-officer', { until: yesterday() });
      await toldOfKeys(world(), ended, 'key-expired');
    });
  });
};
