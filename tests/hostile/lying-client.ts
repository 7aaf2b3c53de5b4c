import { describe, expect, test } from 'vitest';
import { eraseDraft, newDraft, readDrafts, saveDraft } from '../../app/acts/submissions/drafts.ts';
import { DocumentId, newId, PartyId, SubmissionId } from '../../app/domain/basis/id.ts';
import { partyLog } from '../../app/domain/custody/log-id.ts';
import { layout } from '../../app/domain/submissions/layout.ts';
import { deed } from '../../app/vault/deed.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, newClient, type Client } from './client.ts';
import { copyOf, signed } from './forge.ts';
import { deposited } from './material.ts';
import { partyNow, type World } from './world.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
}
const nothing: Answer = { status: 404, text: '{"code":"absent"}' };

const asked = async ({ liar }: Client, path: string, init?: RequestInit): Promise<Answer> => {
  const response = await liar.send(path, init);
  return { status: response.status, text: await response.text() };
};
const posting = (client: Client, acts: readonly object[]): Promise<Answer> =>
  asked(client, `/api/${client.gate.surface}/post`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ acts, envelopes: [] }),
  });

export const tellLiesOfClients = (world: () => World): void => {
  /** What the log of the first party is: whoever lies to the server leaves it as it was. */
  const unchanged = async (lies: () => Promise<void>) => {
    const { one } = world();
    const log = one.director.session.logs.party(one.party);
    const before = await copyOf(one.director, log);
    await lies();
    expect(await copyOf(one.director, log)).toEqual(before);
  };

  describe('a client that lies to the server', () => {
    test('with a session that was never opened, or of the other surface', async () => {
      const { portal, one } = world();
      const token = Buffer.alloc(32, 7).toString('base64url');
      const transport = async (cookie: string, path: string, method = 'GET') => {
        const headers = { cookie, 'Sec-Fetch-Site': 'same-origin' };
        const request = new Request(`http://127.0.0.1${path}`, { method, headers });
        const answer = await portal.transport(request);
        return { status: answer.status, text: await answer.text() };
      };
      const addresses = [
        'provider/log?log=party&from=0',
        'provider/locks',
        'provider/own',
        'provider/drafts',
      ]
        .concat([
          'staff/log?log=mechanism&from=0',
          `staff/log?log=${one.party}&from=0`,
          'staff/parties',
        ])
        .concat([`provider/envelopes/${newId(DocumentId)}`, `staff/bodies/${newId(DocumentId)}`]);
      for (const address of addresses)
        for (const cookie of ['', `__Host-p=${token}`, `__Host-s=${token}`, '__Host-p=x'])
          expect(await transport(cookie, `/api/${address}`)).toEqual(nothing);
      expect(await asked(one.director, '/api/staff/parties')).toEqual(nothing);
      expect(await asked(world().staff.head, '/api/provider/log?log=party&from=0')).toEqual(
        nothing,
      );
    });

    test('by reading what is another party’s', async () => {
      const { one, other } = world();
      const submission = await deposited(world());
      const party = await partyNow(one.director, one.party);
      const seals = party.submissions.get(submission)?.seals ?? [];
      expect(seals.length).toBeGreaterThan(3);
      for (const { id, kind } of seals) {
        const what = kind === 'body/1' ? 'bodies' : 'envelopes';
        const path = `/api/provider/${what}/`;
        expect((await one.director.liar.send(`${path}${id}`)).status).toBe(200);
        const theirs = await asked(other.director, `${path}${id}`);
        expect(theirs).toEqual(await asked(other.director, `${path}${newId(DocumentId)}`));
        expect(theirs).toEqual(nothing);
      }
      const named = await asked(other.director, `/api/provider/log?log=${one.party}&from=0`);
      expect(named.text).not.toContain(one.party);
    });

    test('by posting for a log that is not theirs', async () => {
      const { one, other, portal } = world();
      await unchanged(async () => {
        const key = keyOf(other.director);
        const { fingerprint } = key.certificate;
        const answers: Answer[] = [];
        for (const party of [one.party, newId(PartyId)]) {
          const log = partyLog(portal.place.root, party);
          const said = { act: 'keys.revoke/1', log, about: {}, facts: { fingerprint } };
          answers.push(await posting(other.director, [await signed(key, said, [])]));
        }
        expect(answers[0]).toEqual(answers[1]);
        expect(answers[0]).toEqual(nothing);
      });
    });

    test('by posting in one’s own session what another has signed', async () => {
      const { one, other, staff } = world();
      await unchanged(async () => {
        const { session } = one.documentation;
        const log = session.logs.party(one.party);
        const { fingerprint } = keyOf(one.documentation).certificate;
        const revoke = { act: 'keys.revoke/1' as const, log, about: {}, commits: {} };
        const post = sure(
          await session.prepare([deed({ ...revoke, facts: { fingerprint } })]),
          'composing',
        );
        const refused = { status: 422, text: '{"code":"not-the-signer"}' };
        expect(await posting(one.director, post.acts)).toEqual(refused);
        expect(await posting(staff.head, post.acts)).toEqual(refused);
        expect(await posting(other.director, post.acts)).toEqual(nothing);
        // And to say that it was oneself does not help: the signature is another's.
        const by = keyOf(one.director).certificate.fingerprint;
        const entries = await copyOf(one.director, log);
        const own = await signed(
          keyOf(one.documentation),
          { ...revoke, by, facts: { fingerprint } },
          entries,
        );
        expect(await posting(one.director, [own])).toEqual({
          status: 422,
          text: '{"code":"signature-wrong"}',
        });
      });
    });

    test('by sending files for another’s draft, or reading and erasing it', async () => {
      const { one, other } = world();
      const { documentation, director, party } = one;
      const kept = newDraft(one.agreement);
      sure(await saveDraft(documentation.session, party, kept), 'keeping a draft');
      const { submission } = kept.draft;
      const size = layout(0).sizeBytes;
      const upload = (client: Client, draft: SubmissionId, object = newId(DocumentId)) =>
        asked(client, `/api/provider/uploads/${object}`, {
          method: 'PUT',
          headers: { 'upload-draft': draft },
          body: new Uint8Array(size),
        });
      for (const client of [director, other.director])
        expect(await upload(client, submission)).toEqual(await upload(client, newId(SubmissionId)));
      const object = newId(DocumentId);
      expect((await upload(documentation, submission, object)).status).toBe(204);
      // An object that is another draft's is not taken into one's own.
      const own = newDraft(one.agreement);
      sure(await saveDraft(director.session, party, own), 'keeping a draft');
      expect(await upload(director, own.draft.submission, object)).toEqual(nothing);
      sure(await eraseDraft(director.session, submission), 'erasing nothing');
      const drafts = sure(await readDrafts(documentation.session, party), 'reading');
      expect(drafts.map((each) => each.submission)).toContain(submission);
      const theirs = sure(await readDrafts(director.session, party), 'reading');
      expect(theirs.map((each) => each.submission)).not.toContain(submission);
    });

    test('with words that were never given', async () => {
      const client = await newClient(world().portal.place, 'provider');
      const token = Buffer.alloc(32, 9).toString('base64url');
      const headers = { 'Content-Type': 'application/json' };
      const ask = (path: string, body: object) =>
        asked(client, path, { method: 'POST', headers, body: JSON.stringify(body) });
      expect(await ask('/api/invitation', { token })).toEqual(nothing);
      expect(await ask('/api/invitation/log', { token, from: 0 })).toEqual(nothing);
    });
  });
};
