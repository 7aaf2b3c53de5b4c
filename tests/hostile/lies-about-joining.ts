import { describe, expect, test } from 'vitest';
import { takeKeys } from '../../app/acts/accounts/enter.ts';
import { joinOrganisation, joinParty } from '../../app/acts/accounts/join.ts';
import { invite } from '../../app/acts/keys/invite.ts';
import { readProof } from '../../app/acts/keys/proof.ts';
import { vouch } from '../../app/acts/keys/vouch.ts';
import { act } from '../../app/acts/session.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { demonstrationParty } from '../../toolkit/demonstration-agreement.ts';
import { newWords } from '../../toolkit/demonstration-staff.ts';
import { InvitedLogAsked } from '../../app/paper/wire-acts.ts';
import { OwnDocuments } from '../../app/paper/wire-accounts.ts';
import { sure } from '../../toolkit/people.ts';
import { newClient, reloaded, type Client } from './client.ts';
import { copyOf } from './forge.ts';
import { changing, refusedAs, type Lie } from './liar.ts';
import { logLie, together, whole } from './scene.ts';
import {
  joinedOrganisation,
  partyNow,
  passphrase,
  type Organisation,
  type World,
} from './world.ts';

const bodyOf = (init: RequestInit | undefined): string =>
  typeof init?.body === 'string' ? init.body : '';

const joinerOf = (invitationWords: string, signInName: string) => ({
  invitationWords,
  recoveryWords: newWords(),
  signInName,
  passphrase,
  scheme: 2 as const,
  name: signInName,
});

export const tellLiesAboutJoining = (world: () => World): void => {
  const certified = async (name: string, answering: (of: Organisation) => Promise<void>) => {
    const { portal, staff } = world();
    const organisation = await joinedOrganisation(portal, staff.officer, name);
    await answering(organisation);
    const { second } = staff;
    sure(await vouch(second.session, await partyNow(second, organisation.party), true), 'second');
    return organisation;
  };
  /** Certifies as a colleague would who has not the words, and says what they like as an answer. */
  const vouching = async (officer: Client, { party }: Organisation) => {
    const blind = await reloaded(world().portal.place, officer);
    blind.liar.tell(changing(/\/own$/, () => []));
    sure(await vouch(blind.session, await partyNow(blind, party), true), 'vouching');
  };

  describe('a server that lies to whoever joins', () => {
    test('answers for another party: its log, another invitation', async () => {
      const { portal, one, other } = world();
      const asked = { party: one.party, role: 'documentation', label: 'x' } as const;
      const { words, invitation } = sure(await invite(one.director.session, asked), 'inviting');
      const foreign = await reloaded(portal.place, other.director);
      const log = foreign.session.logs.party(other.party);
      const entries = await copyOf(foreign, log);
      const answers = whole(log, entries, portal.signers.provider);
      const lie: Lie = async (path, _, init) => {
        if (!path.endsWith('/invitation/log')) return undefined;
        const { from } = InvitedLogAsked.parse(JSON.parse(bodyOf(init)));
        return Response.json(await answers(from));
      };
      const here = await newClient(portal.place, 'provider');
      const joining = (client: Client, party: typeof one.party) => () =>
        joinParty(client.session, joinerOf(words, 'lured'), party, invitation);
      await refusedAs(here, lie, 'log-gap', joining(here, one.party));
      // Even if the client was told from the first that it joins the other one.
      const there = await newClient(portal.place, 'provider');
      await refusedAs(there, lie, 'not-found', joining(there, other.party));
    });

    test('swaps the key that a joiner’s proof is sealed to', async () => {
      const { portal, staff } = world();
      const asked = { party: null, role: 'director', label: 'x' } as const;
      const { words, invitation } = sure(await invite(staff.officer.session, asked), 'inviting');
      const client = await newClient(portal.place, 'provider');
      const { keys } = client.session.logs;
      const lie = logLie('keys', whole(keys, [], portal.signers.provider));
      await refusedAs(client, lie, 'checkpoint-wrong', () =>
        joinOrganisation(client.session, joinerOf(words, 'lured'), demonstrationParty, invitation),
      );
    });

    test('hands the joiner’s own proof back as the inviter’s answer', async () => {
      const { staff } = world();
      const reflected = await certified('reflected', async (organisation) => {
        const { party, director } = organisation;
        const { session } = staff.second;
        const proof = sure(await readProof(session, party, 0, null), 'the proof');
        const { root, member: joiner, party: partys, proof: code } = proof.proof;
        const body = { root, member: joiner, party: partys, proof: code };
        const log = session.logs.party(party);
        const { member } = sure(await heldBy(director), 'holder');
        const answer = deed(
          { act: 'member.answer/1', log, about: { party, member }, commits: {}, facts: {} },
          [enclose('join-answer/1', body)],
        );
        sure(await act(session, [answer]), 'reflecting');
        await vouching(staff.officer, organisation);
      });
      const { director, party } = reflected;
      const enter = () => takeKeys(director.session, party);
      await refusedAs(director, () => undefined, 'answer-unproven', enter);
    });

    test('lets somebody be certified whom the inviter has not answered', async () => {
      const { staff } = world();
      const { director, party } = await certified('unanswered', (of) =>
        vouching(staff.officer, of),
      );
      const enter = () => takeKeys(director.session, party);
      await refusedAs(director, () => undefined, 'answer-unproven', enter);
    });

    test('forgets what the joiner kept to compare the answer with', async () => {
      const { portal, one } = world();
      const director = await reloaded(portal.place, one.director);
      const enter = () => takeKeys(director.session, one.party);
      await refusedAs(
        director,
        changing(/\/own$/, () => []),
        'answer-unproven',
        enter,
      );
      expect((await enter()).ok).toBe(true);
    });

    test('shows the inviter a proof of other words', async () => {
      const { portal, staff } = world();
      const { party } = await joinedOrganisation(portal, staff.officer, 'other-words');
      const { session } = staff.officer;
      const words = await session.wire.get('/api/staff/own', OwnDocuments);
      const kept = sure(words, 'own').at(-1);
      if (kept === undefined) throw new Error('no words');
      // The officer's own document says other words than the joiner had.
      const officer = await reloaded(portal.place, staff.officer);
      const mechanism = officer.session.logs.mechanism;
      const { lines } = sure(
        await officer.session.refresh(officer.session.logs.party(party)),
        'log',
      );
      const about = lines[0]?.statement.about;
      const invitation = about && 'invitation' in about ? about.invitation : undefined;
      if (invitation === undefined) throw new Error('no invitation');
      const { vault } = officer.session;
      const body = {
        invitation,
        party: null,
        role: 'director' as const,
        words: newWords(),
        label: '',
      };
      const octets = await vault.sealOwn({
        kind: 'invitation/1',
        id: kept.id,
        about: {},
        log: mechanism,
        body,
      });
      const own = [{ id: kept.id, octets: Buffer.from(octets).toString('base64url') }];
      const lie = together(changing(/\/own$/, () => own));
      const trying = async () => vouch(officer.session, await partyNow(officer, party), true);
      await refusedAs(officer, lie, 'proof-wrong', trying);
    });
  });
};

const heldBy = async ({ gate }: Client) => {
  const holder = await gate.vault.holder();
  return holder === undefined
    ? ({ ok: false, code: 'keys-locked' } as const)
    : ({ ok: true, value: holder } as const);
};
