import { useState } from 'react';
import {
  joinOrganisation,
  joinParty,
  joinStaff,
  lookUp,
  type Joiner,
} from '../../acts/accounts/join.ts';
import type { Outcome, Surface } from '../../acts/session.ts';
import { ok } from '../../domain/basis/result.ts';
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
 * Joining, from the words to the account. A joining makes new keys at each attempt: where no answer
 * came, the one before may have arrived, and the page must say so (`mayHaveArrived`).
 */
export const useJoining = (surface: Surface) => {
  const { client } = useAccount();
  const task = useTask();
  const [mayHaveArrived, setArrived] = useState(false);
  const noted = async <T>(joining: Outcome<T>): Outcome<T> => {
    const joined = await joining;
    if (!joined.ok && joined.code === 'no-connection') setArrived(true);
    return joined;
  };
  return {
    ...task,
    mayHaveArrived,

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
      const joining =
        party === null
          ? card === undefined
            ? Promise.resolve({ ok: false as const, code: 'post-malformed' })
            : joinOrganisation(session, joiner, card, invitation)
          : joinParty(session, joiner, party, invitation);
      const joined = await noted(joining);
      return joined.ok ? ok(invited.client) : joined;
    },

    async joinStaff(joiner: Joiner): Outcome<StaffMade> {
      const made = await client(surface);
      if (!made.ok) return made;
      const joined = await noted(joinStaff(made.value.session, joiner));
      return joined.ok ? ok({ client: made.value, ...joined.value }) : joined;
    },
  };
};
