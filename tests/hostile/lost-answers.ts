import { describe, expect, test } from 'vitest';
import { signIn, takeKeys } from '../../app/acts/accounts/enter.ts';
import { joinOrganisation, prepareOrganisation } from '../../app/acts/accounts/join.ts';
import { invite } from '../../app/acts/keys/invite.ts';
import { untilAnswered } from '../../app/acts/until-answered.ts';
import type { PartyId } from '../../app/domain/basis/id.ts';
import { refuse } from '../../app/domain/basis/result.ts';
import { demonstrationParty } from '../../toolkit/demonstration-agreement.ts';
import { newWords } from '../../toolkit/demonstration-staff.ts';
import { sure } from '../../toolkit/people.ts';
import { keyOf, newClient } from './client.ts';
import { partyNow, passphrase, type World } from './world.ts';

export const tellOfLostAnswers = (world: () => World): void => {
  describe('a line that is lost before the answer', () => {
    test('does not lose a joining that has arrived: asked again, it is the same one', async () => {
      const { portal, staff } = world();
      const asked = { party: null, role: 'director', label: 'x' } as const;
      const { words, invitation } = sure(await invite(staff.officer.session, asked), 'inviting');
      const client = await newClient(portal.place, 'provider');
      const joiner = {
        invitationWords: words,
        recoveryWords: newWords(),
        signInName: 'unanswered joining',
        passphrase,
        scheme: 2 as const,
        name: 'x',
      };
      const join = untilAnswered<{ party: PartyId }>();
      const asking = () =>
        join(() => prepareOrganisation(client.session, joiner, demonstrationParty, invitation));
      client.liar.tell((path) => {
        if (path.endsWith('/join')) throw new TypeError('the line is lost');
        return undefined;
      });
      expect(await asking()).toEqual(refuse('no-connection'));
      const made = keyOf(client);
      client.liar.tell(undefined);
      const { party } = sure(await asking(), 'asking again');
      expect(keyOf(client)).toBe(made);
      sure(await takeKeys(client.session, party), 'entering');
      expect((await partyNow(client, party)).members.size).toBe(1);
      // Later, on another device, the name and passphrase that were chosen open the same account.
      const later = await newClient(portal.place, 'provider');
      const way = { name: joiner.signInName, passphrase, code: null };
      sure(await signIn(later.gate, way), 'signing in');
      expect(keyOf(later).certificate.fingerprint).toBe(made.certificate.fingerprint);
      // The words are used: whoever else has them comes too late.
      const thief = await newClient(portal.place, 'provider');
      const taking = { ...joiner, signInName: 'too late', recoveryWords: newWords() };
      expect(await joinOrganisation(thief.session, taking, demonstrationParty, invitation)).toEqual(
        refuse('invitation-used'),
      );
    });
  });
};
