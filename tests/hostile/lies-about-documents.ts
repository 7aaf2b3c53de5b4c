import { beforeAll, describe, expect, test } from 'vitest';
import { decide, propose, readEdition } from '../../app/acts/agreements/edition.ts';
import { readTalk } from '../../app/acts/submissions/talk.ts';
import { AgreementId, type SubmissionId } from '../../app/domain/basis/id.ts';
import { demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import { inspectEnvelope } from '../../app/paper/packets.ts';
import { signedInside, unwrap, wrapFor } from '../../app/vault/openpgp.ts';
import { sealPacket } from '../../app/vault/sealed-packet.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, reloaded } from './client.ts';
import { flipped, octetsInstead, refusedAs, type Lie } from './liar.ts';
import { deposited, reading, reviewed } from './material.ts';
import { partyNow, type World } from './world.ts';

export const tellLiesAboutDocuments = (world: () => World): void => {
  let submission: SubmissionId;
  let seals: readonly Seal[];
  const sealsOf = (kind: string) => seals.filter((seal) => seal.kind === kind);
  beforeAll(async () => {
    submission = await deposited(world());
    await reviewed(world(), submission);
    const party = await partyNow(world().staff.intake, world().one.party);
    seals = party.submissions.get(submission)?.seals ?? [];
  });
  const idOf = (seal: Seal | undefined): string => {
    if (seal === undefined) throw new Error('no such seal');
    return seal.id;
  };
  /** Another stored envelope in place of the one that was asked for. */
  const swapped =
    (asked: string, given: string): Lie =>
    (path) =>
      path.endsWith(asked)
        ? world().staff.intake.liar.send(`/api/staff/envelopes/${given}`)
        : undefined;

  const intake = () => reloaded(world().portal.place, world().staff.intake);
  const told = async (lie: Lie, code: string) => {
    const client = await intake();
    await refusedAs(client, lie, code, () => reading(client, world(), submission));
  };

  describe('a server that lies about a document', () => {
    test('is not lying: what follows would open', async () => {
      const read = sure(await reading(await intake(), world(), submission), 'reading');
      expect(read.length).toBe(3);
    });

    test('swaps two pages of a manifest, or drops one', async () => {
      const [one, two] = sealsOf('manifest-page/1').map(idOf);
      if (one === undefined || two === undefined) throw new Error('two pages');
      await told(swapped(one, two), 'statement-does-not-name-it');
      await told(swapped(two, one), 'statement-does-not-name-it');
      await told(
        (path) =>
          path.endsWith(two) ? Response.json({ code: 'absent' }, { status: 404 }) : undefined,
        'absent',
      );
    });

    test('hands over a true document of another kind', async () => {
      const whole = idOf(sealsOf('submission/1')[0]);
      const keys = idOf(sealsOf('item-keys/1')[0]);
      await told(swapped(whole, keys), 'statement-does-not-name-it');
      await told(swapped(keys, whole), 'statement-does-not-name-it');
    });

    test('changes a byte of a manifest page, wherever it is', async () => {
      const path = new RegExp(`${idOf(sealsOf('manifest-page/1')[0])}$`);
      const places = {
        start: () => 1,
        wrapped: () => 700,
        middle: (l: number) => l >> 1,
        end: (l: number) => l - 1,
      };
      for (const [where, at] of Object.entries(places)) {
        const code = where === 'start' ? 'outer-shape' : 'not-decrypted';
        await told(octetsInstead(path, flipped(at)), code);
      }
      await told(
        octetsInstead(path, (octets) => octets.slice(0, -1)),
        'outer-shape',
      );
    });

    test('seals a manifest page again, by a key of another', async () => {
      const id = idOf(sealsOf('manifest-page/1')[0]);
      const teams = world().staff.intake.ring.granted.map(({ certificate }) => certificate);
      for (const [author, code] of [
        [keyOf(world().staff.officer), 'inner-shape'],
        [keyOf(world().one.director), 'statement-does-not-name-it'],
      ] as const) {
        const inner = await signedInside(new Uint8Array(1024).fill(0x20), author);
        const key = new Uint8Array(32).fill(7);
        const packet = await sealPacket(key, inner);
        const forged = Buffer.concat([await wrapFor(key, teams), packet]);
        await told(
          octetsInstead(new RegExp(`${id}$`), () => forged),
          code,
        );
      }
    });

    test('hands over another question, or an answer of another party’s', async () => {
      const client = await reloaded(world().portal.place, world().one.director);
      const party = await partyNow(client, world().one.party);
      const [first, second] = [...party.questions.values()];
      const book = sure(await client.session.refresh(client.session.logs.party(party.id)), 'log');
      const idAt = (index: number | undefined) => idOf(book.lines[index ?? -1]?.statement.seals[0]);
      const lie = swapped(idAt(first?.askedAt), idAt(second?.askedAt));
      const read = () => readTalk(client.session, party, submission);
      await refusedAs(client, lie, 'statement-does-not-name-it', read);
    });

    test('hands over an older edition of an agreement, or another’s, or forwards one', async () => {
      const { one, other, staff, portal } = world();
      const { officer, head } = staff;
      const mechanism = keyOf(head).certificate.fingerprint;
      const proposing = async (to: typeof other, agreement: AgreementId | null) => {
        const provider = keyOf(to.director).certificate.fingerprint;
        const values = demonstrationValues({ provider, mechanism });
        const post = sure(await propose(officer.session, to.party, agreement, values), 'composing');
        sure(await officer.session.send(post), 'proposing');
        const now = await partyNow(officer, to.party);
        const found = [...now.agreements.values()].at(-1);
        const book = sure(
          await officer.session.refresh(officer.session.logs.party(to.party)),
          'log',
        );
        return { id: found?.id, seal: idOf(book.lines.at(-1)?.statement.seals[0]) };
      };
      const older = await proposing(other, null);
      const newer = await proposing(other, older.id ?? null);
      const foreign = await proposing(one, null);
      const director = await reloaded(portal.place, other.director);
      const party = await partyNow(director, other.party);
      const id = AgreementId.parse(older.id);
      const read = () => readEdition(director.session, party, id);
      const sign = () => decide(director.session, party, id, 'agreement.sign/1');
      expect((await read()).ok).toBe(true);
      await refusedAs(
        director,
        swapped(newer.seal, older.seal),
        'statement-does-not-name-it',
        read,
        sign,
      );
      const strange = swapped(newer.seal, foreign.seal);
      await refusedAs(director, strange, 'not-decrypted', read, sign);
      // Forwarded by one who could read it: what was signed for one party, sealed anew to another.
      const answer = await officer.liar.send(`/api/staff/envelopes/${foreign.seal}`);
      const sent = new Uint8Array(await answer.arrayBuffer());
      const key = sure(await unwrap(sent, officer.ring.granted), 'opening');
      const { seipd } = sure(inspectEnvelope(sent), 'reading the packets');
      const readers = other.director.ring.granted.map(({ certificate }) => certificate);
      const forwarded = Buffer.concat([await wrapFor(key, readers), seipd]);
      const forward = octetsInstead(new RegExp(`${newer.seal}$`), () => forwarded);
      await refusedAs(director, forward, 'statement-does-not-name-it', read, sign);
    });
  });
};
