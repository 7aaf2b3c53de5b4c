/** A device whose clock is behind the making of the keys, its own and others', is told so by name. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { AgreementId, newId } from '../../app/domain/basis/id.ts';
import type { OpenKey } from '../../app/vault/openpgp.ts';
import { openDocument, sealDocument } from '../../app/vault/seal.ts';
import { fixedKeys, type FixedKeys } from '../formats/fixed.ts';
import { askedFor, questionOf } from '../formats/sealing.ts';
import { openWorld, proposal, type World } from './world.ts';

const daySeconds = 24 * 3600;

let world: World;
let keys: FixedKeys;
beforeAll(async () => {
  world = await openWorld();
  keys = await fixedKeys();
});
afterAll(() => world.close());
afterEach(() => {
  vi.useRealTimers();
});

/** What a device does whose clock says this; the server's goes right. */
const at = async <T>(now: number, work: () => Promise<T>): Promise<T> => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  const done = await work();
  vi.useRealTimers();
  return done;
};
const madeAt = ({ key }: OpenKey): number => key.getCreationTime().getTime();

const proposing = async ({ staff, organisation }: World) =>
  staff.officer.compose(await proposal(organisation, staff.head, newId(AgreementId)));

test('an act is refused as `clock-off` on the device already', async () => {
  const { staff, organisation } = world;
  await staff.officer.read(organisation.log);
  // Every key of this world was made just now: in the future of this device.
  const composing = at(Date.now() - daySeconds * 1000, () => proposing(world));
  await expect(composing).rejects.toThrow('refused: clock-off');
});

test('minutes are no obstacle, though a key was made on a device that was ahead', async () => {
  const { staff, organisation } = world;
  await staff.officer.read(organisation.log);
  const post = await at(Date.now() - 300_000, () => proposing(world));
  expect(await staff.officer.post(post)).toMatchObject({ ok: true });
});

test('what was sealed still opens, and what is kept for oneself is still sealed', async () => {
  const { intakeOfficer } = keys;
  const earlier = madeAt(intakeOfficer) - daySeconds * 1000;
  const opened = await at(earlier, async () => {
    const document = questionOf(keys);
    const readers = [keys.intake.certificate, keys.party.certificate];
    const { sealed } = await sealDocument(document, intakeOfficer, readers);
    const asked = askedFor(keys, undefined);
    return openDocument(sealed.octets, asked, intakeOfficer.certificate, [keys.intake]);
  });
  expect(opened).toEqual({ ok: true, value: questionOf(keys) });
});
