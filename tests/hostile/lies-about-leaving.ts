import { expect, test } from 'vitest';
import { propose } from '../../app/acts/agreements/edition.ts';
import { act } from '../../app/acts/session.ts';
import { newId, QuestionId, SubmissionId, type PartyId } from '../../app/domain/basis/id.ts';
import { daysAfter, momentOf } from '../../app/domain/basis/moment.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import type { Entry } from '../../app/paper/chain/entry.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { deed, enclose } from '../../app/vault/deed.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, reloaded, type Client } from './client.ts';
import { extendedBy, leafIn, releafed, signed, toForge } from './forge.ts';
import type { Left } from './left.ts';
import { refusedAs } from './liar.ts';
import { logLie, together, whole } from './scene.ts';

/** A question to the organisation: sealed to the key that the client believes it has. */
const asking = (log: LogId, party: PartyId) => {
  const question = newId(QuestionId);
  const about = { party, submission: newId(SubmissionId), question };
  return deed({ act: 'submission.ask/1', log, about, commits: {}, facts: {} }, [
    enclose('question/1', { question, item: null, text: 'متى؟' }),
  ]);
};

export const tellLiesAboutLeaving = (left: () => Left): void => {
  const anew = (of: Client): Promise<Client> => reloaded(left().world.portal.place, of);
  const told = async (entries: readonly Entry[], code: string, to = left().world.one.director) => {
    const { log, world } = left();
    const client = await anew(to);
    await refusedAs(
      client,
      logLie(nameOf(to), whole(log, entries, world.portal.signers.provider)),
      code,
      () => client.session.refresh(log),
    );
  };
  const nameOf = ({ session }: Client) =>
    session.surface === 'provider' ? 'party' : left().world.one.party;

  test('a server that hides the revocation: what was signed after it has seen it', async () => {
    const { world, log, before, after } = left();
    const hidden = [
      ...before,
      ...after
        .slice(before.length + 2)
        .map((entry, at) => releafed(entry, { index: before.length + at })),
    ];
    await told(hidden, 'key-unknown');
    // Nor does it help to hide the grants too: the next act names a head that there is not.
    const isLater = (entry: Entry) => toForge(entry).act === 'invitation.make/1';
    const at = after.findLastIndex(isLater);
    const later = after
      .slice(at)
      .map((entry, by) => releafed(entry, { index: before.length + by }));
    await told([...before, ...later], 'seen-unknown');
    // And one who has read it already is not taken back.
    const client = await anew(world.one.director);
    sure(await client.session.refresh(log), 'reading');
    await refusedAs(
      client,
      logLie('party', () => ({
        from: after.length,
        entries: [],
        checkpoint: '',
      })),
      'checkpoint-wrong',
      () => client.session.refresh(log),
    );
    await refusedAs(client, logLie('party', shorter), 'log-rolled-back', () =>
      client.session.refresh(log),
    );
  });
  const shorter = async () => {
    const { world, log, before, after } = left();
    const { checkpoint } = await whole(log, before, world.portal.signers.provider)(0);
    return { from: after.length, entries: [], checkpoint };
  };

  test('a server that tells of the revocation, and not of the key that came with it', async () => {
    const { world, log, before, after } = left();
    const cut = after.slice(0, before.length + 1);
    for (const officer of [world.staff.officer, world.staff.intake]) {
      const client = await anew(officer);
      const lie = logLie(world.one.party, whole(log, cut, world.portal.signers.staff));
      await refusedAs(client, lie, 'party-key-stale', () =>
        act(client.session, [asking(log, world.one.party)]),
      );
    }
  });

  test('a server that offers the old key: by an old line, by whoever left, by its own hand', async () => {
    const { world, log, before, after, oldKey, staying } = left();
    const certifiedOld = before.find((entry) => {
      const { act: name, facts } = toForge(entry);
      return name === 'keys.certify/1' && JSON.stringify(facts).includes('"role":"party"');
    });
    if (certifiedOld === undefined) throw new Error('nobody vouched');
    await told(
      await extendedBy(after, log, certifiedOld),
      'statement-replayed',
      world.staff.intake,
    );
    const facts = (key: OpenKey) => ({
      certificate: certificateText(key.certificate),
      fingerprint: key.certificate.fingerprint,
      role: 'party',
      of: world.one.party,
      member: null,
      until: daysAfter(momentOf(new Date()), 300),
      comparedAt: null,
    });
    const own = await newKey(`party:${world.one.party}`);
    const offers: readonly [by: OpenKey, key: OpenKey, code: string][] = [
      [keyOf(world.one.documentation), oldKey, 'key-revoked'],
      [keyOf(staying), own, 'not-permitted'],
      [keyOf(world.one.director), oldKey, 'key-superseded'],
      [keyOf(world.staff.officer), oldKey, 'key-superseded'],
      [keyOf(world.staff.officer), own, 'key-unknown'],
      [await newKey('member:nobody'), own, 'key-unknown'],
    ];
    for (const [by, key, code] of offers) {
      const forged = { act: 'keys.certify/1', log, about: {}, facts: facts(key) };
      const more = await extendedBy(after, log, await signed(by, forged, after));
      await told(more, code, world.staff.intake);
      await told(more, code);
    }
  });

  test('a server that replays what a former member signed, or lets them sign on', async () => {
    const { world, log, before, after } = left();
    const { documentation, party } = world.one;
    const theirs = before.find((entry) => toForge(entry).act === 'member.join/1');
    if (theirs === undefined) throw new Error('nobody joined');
    await told(await extendedBy(after, log, theirs), 'statement-replayed');
    const about = { party, submission: newId(SubmissionId), question: newId(QuestionId) };
    const forged = { act: 'submission.answer/1', log, about };
    const more = await extendedBy(after, log, await signed(keyOf(documentation), forged, after));
    await told(more, 'key-revoked');
    await told(more, 'key-revoked', world.staff.intake);
  });

  test('a server that made staff seal to the old key: the reader says so', async () => {
    const { world, log, before, after } = left();
    const { director, party } = world.one;
    const officer = await anew(world.staff.officer);
    const values = demonstrationValues({
      provider: keyOf(director).certificate.fingerprint,
      mechanism: keyOf(world.staff.head).certificate.fingerprint,
    });
    officer.liar.tell(logLie(party, whole(log, before, world.portal.signers.staff)));
    const asked = sure(await propose(officer.session, party, null, values), 'told the old log');
    officer.liar.tell(undefined);
    const [made] = asked.acts;
    const [envelope] = asked.envelopes;
    const last = after.at(-1);
    if (made === undefined || envelope === undefined || last === undefined)
      throw new Error('no document');
    // The honest server records nothing of it.
    expect(await officer.session.send(asked)).toEqual({ ok: false, code: 'party-key-changed' });
    const more = await extendedBy(after, log, made, { keys: leafIn(last).keys });
    const { about } = toForge(made);
    const octets = Buffer.from(envelope.octets, 'base64url');
    const victim = await anew(director);
    const lie = together(
      (path) => (path.endsWith(envelope.id) ? new Response(octets) : undefined),
      logLie('party', whole(log, more, world.portal.signers.provider)),
    );
    const named = { kind: 'edition/1' as const, id: envelope.id, about, log, index: after.length };
    await refusedAs(victim, lie, 'key-superseded', async () => {
      sure(await victim.session.refresh(log), 'the log itself holds');
      return victim.session.open(named);
    });
  });
};
