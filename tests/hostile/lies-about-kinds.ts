import { describe, test } from 'vitest';
import { openSelf } from '../../app/acts/accounts/open.ts';
import { takeKeys } from '../../app/acts/accounts/enter.ts';
import { propose } from '../../app/acts/agreements/edition.ts';
import { readCard } from '../../app/acts/keys/card.ts';
import { digestFrom } from '../../app/domain/basis/digest.ts';
import {
  AgreementId,
  DocumentId,
  EditionId,
  InvitationId,
  MemberId,
  newId,
  type PartyId,
} from '../../app/domain/basis/id.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { newKey } from '../../app/vault/openpgp.ts';
import { demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, newClient, reloaded, type Client } from './client.ts';
import { copyOf, extendedBy, signed, type Forged } from './forge.ts';
import { refusedAs } from './liar.ts';
import { depositing, logLie, sceneOf, whole } from './scene.ts';
import type { World } from './world.ts';

const digest = digestFrom(new Uint8Array(32));
const sealed = (kind: string): Seal => ({ id: newId(DocumentId), kind, digest, size: 1_361 });

/** A party of this id that the server has made up: keys of its own, and a first leaf of a kind. */
const invented = async (client: Client, party: PartyId, kind: 'vouched' | 'self') => {
  const member = newId(MemberId);
  const key = await newKey(`member:${member}`);
  const partyKey = await newKey(`party:${party}`);
  const log = client.session.logs.party(party);
  const facts = {
    certificate: certificateText(key.certificate),
    partyCertificate: certificateText(partyKey.certificate),
  };
  const first: Omit<Forged, 'log'> =
    kind === 'self'
      ? { act: 'party.open/1', about: { party, member }, facts }
      : {
          act: 'party.join/1',
          about: { party, member, invitation: newId(InvitationId) },
          facts,
          seals: [sealed('join-proof/1'), sealed('party-card/1')],
        };
  const keys = (await copyOf(client, client.session.logs.keys)).length;
  const statement = await signed(key, { ...first, log }, []);
  return { log, entries: await extendedBy([], log, statement, { keys }) };
};

/** An individual of this portal, after a reload. */
const individualOf = async ({ portal }: World) => {
  const words = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const client = await newClient(portal.place, 'provider');
  const { party } = sure(await openSelf(client.session, words), 'opening an account');
  if (party === null) throw new Error('an individual has a party');
  return { client: await reloaded(portal.place, client), party };
};

export const tellLiesAboutKinds = (world: () => World): void => {
  describe('a server that passes one kind of party off for the other', () => {
    test('an individual’s log for an organisation’s: to its director', async () => {
      const scene = await sceneOf(world());
      const { client, session, signer } = scene;
      const { party } = world().one;
      const { log, entries } = await invented(client, party, 'self');
      const lie = logLie('party', whole(log, entries, signer));
      await refusedAs(client, lie, 'party-of-other-kind', () => takeKeys(session, party));
      const again = await sceneOf(world());
      const other = logLie('party', whole(log, entries, signer));
      await refusedAs(again.client, other, 'key-unknown', depositing(again, world()));
    });

    test('an individual’s log for an organisation’s: to an officer', async () => {
      const { portal, staff, one } = world();
      const officer = await reloaded(portal.place, staff.officer);
      const { log, entries } = await invented(officer, one.party, 'self');
      const lie = logLie(one.party, whole(log, entries, portal.signers.staff));
      const { session } = officer;
      await refusedAs(officer, lie, 'party-of-other-kind', () => readCard(session, one.party));
      const [provider, mechanism] = [keyOf(one.director), keyOf(staff.head)].map(
        ({ certificate }) => certificate.fingerprint,
      );
      if (provider === undefined || mechanism === undefined) throw new Error('two keys');
      const values = demonstrationValues({ provider, mechanism });
      await refusedAs(officer, lie, 'not-of-this-kind', () =>
        propose(session, one.party, null, values),
      );
    });

    test('an organisation’s log for an individual’s', async () => {
      const { client, party } = await individualOf(world());
      const { log, entries } = await invented(client, party, 'vouched');
      const lie = logLie('party', whole(log, entries, world().portal.signers.provider));
      const enter = () => takeKeys(client.session, party, 'self');
      await refusedAs(client, lie, 'party-of-other-kind', enter);
    });

    test('an agreement, or a second member, in an individual’s log', async () => {
      const { client, party } = await individualOf(world());
      const { portal, staff } = world();
      const { session } = client;
      const log = session.logs.party(party);
      const before = await copyOf(client, log);
      const about = { party, agreement: newId(AgreementId), edition: newId(EditionId) };
      const commits = { edition: digest };
      const member = newId(MemberId);
      const second = await newKey(`member:${member}`);
      const joins = {
        about: { party, member, invitation: newId(InvitationId) },
        facts: { certificate: certificateText(second.certificate) },
      };
      const lies = [
        [keyOf(staff.officer), { act: 'agreement.propose/1', about, commits }, 'edition/1'],
        [keyOf(client), { act: 'agreement.sign/1', about, commits }, undefined],
        [second, { act: 'member.join/1', ...joins }, 'join-proof/1'],
      ] as const;
      for (const [key, said, kind] of lies) {
        const seals = kind === undefined ? [] : [sealed(kind)];
        const told = await signed(key, { ...said, log, seals }, before);
        const entries = await extendedBy(before, log, told);
        const lie = logLie('party', whole(log, entries, portal.signers.provider));
        const fresh = await reloaded(portal.place, client);
        const read = () => takeKeys(fresh.session, party, 'self');
        await refusedAs(fresh, lie, 'not-of-this-kind', read);
      }
    });
  });
};
