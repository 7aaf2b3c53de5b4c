/** In a crowd at the door, whoever comes does a work first: for one name, for two minutes, once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  isSolved,
  puzzleHead,
  workPuzzles,
  type WorkDone,
} from '../../app/domain/accounts/work.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import { doWork } from '../../app/vault/work.ts';
import type { Accounts } from '../../server/accounts/accounts.ts';
import { recover, signIn } from '../../server/accounts/sign-in.ts';
import { createHash } from 'node:crypto';
import {
  hashOf,
  newResident,
  openResidence,
  proofOf,
  randomAuth,
  type Residence,
} from './residents.ts';

let home: Residence;
let crowded: Accounts;
let isCrowd = true;
beforeAll(async () => {
  home = await openResidence();
  const { provider } = home.at;
  const verifier = { ...provider.verifier, waiting: () => (isCrowd ? 8 : 7) };
  crowded = { ...provider, verifier };
});
afterAll(() => home.close());

const stranger = () => ({ name: hashOf(randomAuth()), auth: randomAuth(), code: null });

/** The challenge of an answer that wants work first. */
const wanted = (answer: object): string => {
  expect(answer).toMatchObject({ ok: false, code: 'work-needed', details: {} });
  const { details } = answer as { details: { challenge: string } };
  return details.challenge;
};

test('a work is sixteen numbers that anybody can check', async () => {
  const challenge = wanted(await signIn(crowded, { ...stranger(), work: undefined }));
  const { numbers } = await doWork(challenge);
  expect(numbers).toHaveLength(workPuzzles);
  for (const [puzzle, number] of numbers.entries()) {
    const octets = Buffer.alloc(4);
    octets.writeUInt32BE(number);
    const hash = createHash('sha256').update(puzzleHead(challenge, puzzle)).update(octets).digest();
    expect(hash.readUInt16BE() >> 2).toBe(0); // the first 14 bits
    expect(isSolved(hash)).toBe(true);
  }
  expect(isSolved(Uint8Array.of(0, 4))).toBe(false);
  expect(isSolved(Uint8Array.of(0, 3))).toBe(true);
});

test('in a crowd nobody is looked at without one, and it costs the server nothing', async () => {
  const who = await newResident(home.at.provider);
  const before = home.calls.verify;
  for (const proof of [proofOf(who.credential), stranger()]) wanted(await signIn(crowded, proof));
  wanted(await recover(crowded, proofOf(who.recovery)));
  expect(home.calls.verify).toBe(before);
  // It is no try: however often somebody is asked for work, the owner waits for nothing.
  for (let tries = 0; tries < 12; tries += 1)
    wanted(await signIn(crowded, proofOf(who.credential)));
  isCrowd = false;
  expect(await signIn(crowded, proofOf(who.credential))).toMatchObject({ ok: true });
  isCrowd = true;
});

test('a work opens the door once, for its own name, known or not', async () => {
  const who = await newResident(home.at.provider);
  const proof = proofOf(who.credential);
  const work = await doWork(wanted(await signIn(crowded, proof)));
  const other = stranger();
  wanted(await signIn(crowded, { ...other, work })); // not for another name
  expect(await signIn(crowded, { ...proof, work })).toMatchObject({ ok: true });
  wanted(await signIn(crowded, { ...proof, work })); // and not again
  const theirs = await doWork(wanted(await signIn(crowded, other)));
  expect(await signIn(crowded, { ...other, work: theirs })).toEqual(refuse('sign-in-failed'));
});

test('what is wrong, too late, from before its time or not ours is no work', async () => {
  const who = await newResident(home.at.provider);
  const proof = proofOf(who.credential);
  const work = await doWork(wanted(await signIn(crowded, proof)));
  const [first = 0, ...rest] = work.numbers;
  const flip = (text: string) => (text.startsWith('B') ? 'C' : 'B') + text.slice(1);
  const wrong: WorkDone[] = [
    { ...work, numbers: [first + 1, ...rest] },
    { ...work, challenge: flip(work.challenge) },
    await doWork(Buffer.alloc(24).toString('base64url')),
  ];
  for (const done of wrong) wanted(await signIn(crowded, { ...proof, work: done }));
  home.pass(-1);
  wanted(await signIn(crowded, { ...proof, work }));
  home.pass(122);
  wanted(await signIn(crowded, { ...proof, work }));
  home.pass(-1);
  expect(await signIn(crowded, { ...proof, work })).toMatchObject({ ok: true });
});
