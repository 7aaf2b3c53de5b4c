/** Every address of `api/`, asked for what is not there for whoever asks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentId, newId, PartyId, SubmissionId } from '../../app/domain/basis/id.ts';
import * as draftErase from '../../app/routes/api/draft-erase.ts';
import * as drafts from '../../app/routes/api/drafts.ts';
import * as invitationLog from '../../app/routes/api/invitation-log.ts';
import * as invitation from '../../app/routes/api/invitation.ts';
import * as joinStaff from '../../app/routes/api/join-staff.ts';
import * as joinParty from '../../app/routes/api/join.ts';
import * as keys from '../../app/routes/api/keys.ts';
import * as locks from '../../app/routes/api/locks.ts';
import * as own from '../../app/routes/api/own.ts';
import * as passphrase from '../../app/routes/api/passphrase.ts';
import * as providerEnvelope from '../../app/routes/api/provider-envelope.ts';
import * as providerLog from '../../app/routes/api/provider-log.ts';
import * as providerPost from '../../app/routes/api/provider-post.ts';
import * as recover from '../../app/routes/api/recover.ts';
import * as recovery from '../../app/routes/api/recovery.ts';
import * as salt from '../../app/routes/api/salt.ts';
import * as signIn from '../../app/routes/api/sign-in.ts';
import * as staffAgreements from '../../app/routes/api/staff-agreements.ts';
import * as staffEnvelope from '../../app/routes/api/staff-envelope.ts';
import * as staffHeld from '../../app/routes/api/staff-held-feedback.ts';
import * as staffLog from '../../app/routes/api/staff-log.ts';
import * as staffMessages from '../../app/routes/api/staff-messages.ts';
import * as staffParties from '../../app/routes/api/staff-parties.ts';
import * as staffPost from '../../app/routes/api/staff-post.ts';
import * as staffSubmissions from '../../app/routes/api/staff-submissions.ts';
import * as totpBegin from '../../app/routes/api/totp-begin.ts';
import * as totpConfirm from '../../app/routes/api/totp-confirm.ts';
import { nothing, type Asked, type Route } from './asking.ts';
import { openWire, type Wire } from './wire-world.ts';

let wire: Wire;
let cookie = '';
beforeAll(async () => {
  wire = await openWire();
  cookie = wire.cookie;
});
afterAll(() => wire.world.close());
const ask = (route: Route, asked: Asked = {}) => wire.ask(route, asked);

test("another's, nobody's and forbidden: the same status and the same octets", async () => {
  const { log, director, party } = wire.world.organisation;
  const book = await director.read(log);
  const foreign = book.lines.flatMap(({ statement: { seals } }) => seals.map(({ id }) => id));
  const submission = [...(book.party?.submissions.keys() ?? [])];
  expect([foreign.length > 5, submission.length]).toEqual([true, 1]);
  const get = (params: Record<string, string> = {}) => ({ method: 'GET', cookie, params }) as const;
  const absent = await ask(providerEnvelope.loader, get({ id: newId(DocumentId) }));
  expect(absent).toMatchObject(nothing);
  for (const id of [...foreign, 'x', '', '../post', '%00'])
    expect(await ask(providerEnvelope.loader, get({ id }))).toEqual(absent);
  // Erasing tells nothing of what there was to erase.
  const erased = await ask(draftErase.action, {
    cookie,
    params: { submission: newId(SubmissionId) },
  });
  for (const id of submission)
    expect(await ask(draftErase.action, { cookie, params: { submission: id } })).toEqual(erased);
  // A provider's cookie at every address of the staff, by either name.
  const ofStaff = {
    staffEnvelope,
    staffLog,
    staffParties,
    staffAgreements,
    staffSubmissions,
    staffHeld,
    staffMessages,
  };
  for (const each of [cookie, cookie.replace('__Host-p', '__Host-s'), ''])
    for (const { loader } of Object.values(ofStaff))
      for (const id of [foreign[0] ?? '', party, newId(PartyId)])
        expect(await ask(loader, { ...get({ id }), cookie: each, surface: 'staff' })).toEqual(
          absent,
        );
  expect(await ask(staffPost.action, { cookie, body: {} })).toEqual(absent);
  // Without a session, and by a method that is not this address's.
  const readings = { providerEnvelope, providerLog, keys, locks, drafts, own };
  for (const { loader } of Object.values(readings))
    expect(await ask(loader, { ...get({ id: foreign[0] ?? '' }), cookie: '' })).toEqual(absent);
  for (const { loader } of [salt, signIn, recover, invitation, invitationLog, joinParty])
    expect(await ask(loader, get())).toEqual(absent);
  for (const { loader } of [joinStaff, passphrase, recovery, totpBegin, totpConfirm, providerPost])
    expect(await ask(loader, get())).toEqual(absent);
  for (const { action } of [providerEnvelope, providerLog, keys, locks, staffLog, staffParties])
    expect(await ask(action, { cookie, body: {} })).toEqual(absent);
});
