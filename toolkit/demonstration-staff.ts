import { joinStaff } from '../app/acts/accounts/join.ts';
import { confirmSecondFactor } from '../app/acts/accounts/second-factor.ts';
import type { Send } from '../app/acts/wire.ts';
import { generatedPassphrase } from '../app/domain/accounts/passphrase.ts';
import { base64url } from '../app/domain/basis/octets.ts';
import type { Fingerprint } from '../app/domain/keys/fingerprint.ts';
import { LogAnswer } from '../app/paper/chain/entry.ts';
import type { Post } from '../app/paper/post.ts';
import type { StaffRequest } from '../app/paper/staff-request.ts';
import { certifyStaff } from './certify.ts';
import { codeOf, newClient, sure, type Person } from './people.ts';
import type { StaffWords } from './workstation.ts';

/** Where a demonstration or a test is set up: a server that answers, and a ceremony's folder. */
export interface Place {
  /** A fresh client each time: its own cookies. */
  readonly newSend: () => Send;
  readonly root: Fingerprint;
  readonly ceremony: string;
  /** Records root's statements, as the administrator does on the server's own machine. */
  readonly bring: (post: Post) => Promise<void>;
}

const names: Record<string, readonly string[]> = {
  'agreements-officer': ['agreements-one', 'agreements-two'],
  'intake-officer': ['intake-one', 'intake-two'],
  analyst: ['analyst-one', 'analyst-two'],
  head: ['head-one'],
};

/** 16 random octets as recovery or invitation words. */
export const newWords = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)));

/** Each member of staff joins in a client of their own; then root certifies them all. */
export const joinStaffMembers = async (place: Place, words: StaffWords): Promise<Person[]> => {
  const people: Person[] = [];
  const requests: StaffRequest[] = [];
  const met = new Map<string, number>();
  for (const { role, words: invitationWords } of words) {
    const nth = met.get(role) ?? 0;
    met.set(role, nth + 1);
    const signInName = names[role]?.[nth] ?? `${role}-${nth + 1}`;
    const passphrase = await generatedPassphrase('en');
    const { gate, session } = await newClient('staff', place.newSend(), place.root);
    const joiner = {
      invitationWords,
      recoveryWords: newWords(),
      signInName,
      passphrase,
      scheme: 2 as const,
      name: signInName,
    };
    const { request, totpSecret } = sure(await joinStaff(session, joiner), `${signInName} joins`);
    const confirmed = await confirmSecondFactor(gate, passphrase, codeOf(totpSecret));
    sure(confirmed, `${signInName} confirms the second factor`);
    requests.push(request);
    people.push({ surface: 'staff', role, signInName, passphrase, totpSecret });
  }
  const { session } = await newClient('staff', place.newSend(), place.root);
  const answer = sure(await session.wire.get('/api/keys?from=0', LogAnswer), 'reading the keys');
  await place.bring(await certifyStaff(place.ceremony, requests, answer));
  return people;
};
