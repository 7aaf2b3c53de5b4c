import { useCallback } from 'react';
import { recover, signIn, unlock, type Asked } from '../../acts/accounts/enter.ts';
import { comeBack, openSelf, unlockByWords } from '../../acts/accounts/open.ts';
import { confirmSecondFactor } from '../../acts/accounts/second-factor.ts';
import type { Outcome, Surface } from '../../acts/session.ts';
import type { PartyKind } from '../../paper/chain/party.ts';
import { useAccount } from './account.tsx';
import type { Client } from './client.ts';
import { doors } from './doors.ts';
import { useWalk } from './use-walk.ts';

/** The ways into an account of one surface; each ends with its keys open and its log verified. */
export const useEntering = (surface: Surface) => {
  const { client, enter } = useAccount();
  const by = useCallback(
    async (
      open: (client: Client) => ReturnType<typeof signIn>,
      kind: PartyKind = 'vouched',
    ): Outcome<undefined> => {
      const made = await client(surface);
      if (!made.ok) return made;
      const holder = await open(made.value);
      return holder.ok ? enter(made.value, holder.value, kind) : holder;
    },
    [client, enter, surface],
  );
  const walk = useWalk();
  return {
    /** To the first page behind the door. */
    toFirst: () => {
      walk(doors[surface].first);
    },
    signIn: (asked: Asked) => by(({ gate }) => signIn(gate, asked)),
    unlock: (passphrase: string) => by(({ gate }) => unlock(gate, passphrase)),
    /** An individual: a new account by words that are on paper, or back by them. */
    open: (words: string) => by(({ session }) => openSelf(session, words), 'self'),
    comeBack: (words: string) => by(({ gate }) => comeBack(gate, words), 'self'),
    unlockByWords: (words: string) => by(({ gate }) => unlockByWords(gate, words), 'self'),
    /** The first code of a new second factor, and then the keys. */
    confirm: (code: string, passphrase: string) =>
      by(async ({ gate }) => {
        const confirmed = await confirmSecondFactor(gate, passphrase, code);
        return confirmed.ok ? unlock(gate, passphrase) : confirmed;
      }),
    /** Recovery words open the keys; the account opens when a new passphrase stands. */
    async recover(words: string, code: string | null): Outcome<Client> {
      const made = await client(surface);
      if (!made.ok) return made;
      const holder = await recover(made.value.gate, words, code);
      return holder.ok ? made : holder;
    },
    /** After a new passphrase or a joining: the keys are open already. */
    async finish(of: Client): Outcome<undefined> {
      const holder = await of.gate.vault.holder();
      return holder === undefined
        ? { ok: false, code: 'keys-locked' }
        : enter(of, holder, 'vouched');
    },
  };
};
