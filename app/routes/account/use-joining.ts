import { useState } from 'react';
import {
  lookUp,
  prepareMember,
  prepareOrganisation,
  prepareStaff,
  type Joiner,
} from '../../acts/accounts/join.ts';
import type { Outcome, Surface } from '../../acts/session.ts';
import { untilAnswered, type Ready } from '../../acts/until-answered.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Invitation } from '../../paper/account.ts';
import type { StaffRequest } from '../../paper/staff-request.ts';
import type { Card } from '../../ui/accounts/card-form.tsx';
import { useAccount } from './account.tsx';
import type { Client } from './client.ts';
import { useTask } from './use-task.ts';

/** An invitation whose words were good, and the client that looked it up. */
interface Invited {
  readonly client: Client;
  readonly words: string;
  readonly invitation: Invitation;
}

/** What was made for a member of staff: the paper for the workstation, and the second factor. */
export interface StaffMade {
  readonly client: Client;
  readonly request: StaffRequest;
  readonly totpSecret: string;
}

/**
 * Joining, from the words to the account. Where no answer came, it may have arrived: asked again it
 * is the very same joining, by the same keys, for as long as this page is open.
 */
export const useJoining = (surface: Surface) => {
  const { client } = useAccount();
  const task = useTask();
  const [once] = useState(() => ({
    join: untilAnswered<unknown>(),
    joinStaff: untilAnswered<Omit<StaffMade, 'client'>>(),
  }));
  return {
    ...task,

    async find(words: string): Outcome<Invited> {
      const made = await client(surface);
      if (!made.ok) return made;
      const found = await lookUp(made.value.session, words);
      return found.ok
        ? ok({ client: made.value, words, invitation: found.value })
        : { ok: false, code: found.code === 'absent' ? 'invitation-unknown' : found.code };
    },

    /** A new organisation with its card, or a member of one that exists. */
    async join(invited: Invited, joiner: Joiner, card: Card | undefined): Outcome<Client> {
      const { session } = invited.client;
      const { party, invitation } = invited.invitation;
      const prepare = (): Outcome<Ready<unknown>> => {
        if (party !== null) return prepareMember(session, joiner, party, invitation);
        return card === undefined
          ? Promise.resolve(refuse('post-malformed'))
          : prepareOrganisation(session, joiner, card, invitation);
      };
      const joined = await once.join(prepare);
      return joined.ok ? ok(invited.client) : joined;
    },

    async joinStaff(joiner: Joiner): Outcome<StaffMade> {
      const made = await client(surface);
      if (!made.ok) return made;
      const joined = await once.joinStaff(() => prepareStaff(made.value.session, joiner));
      return joined.ok ? ok({ client: made.value, ...joined.value }) : joined;
    },
  };
};
