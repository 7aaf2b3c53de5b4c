import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import type { AccountDesk } from '../../app/paper/desks.ts';
import type { Accounts } from './accounts.ts';
import { readLocks } from './locks.ts';
import { keepOwn, readOwn } from './own.ts';
import { changePassphrase, setRecovery } from './passphrase.ts';
import { beginSecondFactor, confirmSecondFactor } from './second-factor.ts';
import { endSessions, type Session } from './session.ts';

/** What a PKESK to a session's own key names, if a log has that key. */
export type RecipientOf = (session: Session) => Promise<Fingerprint | undefined>;

/**
 * What a signed-in person does with their own account. A limited session has the same desk, and is
 * answered as if what it may not do were not there.
 */
export const accountDesk = (
  accounts: Accounts,
  session: Session,
  recipientOf: RecipientOf,
): AccountDesk => {
  const { member } = session;
  const end = (which: 'this' | 'all') =>
    accounts.keeper.keep((tx) => endSessions(accounts, tx, session, which));
  return {
    member,
    locks: () => readLocks(accounts, accounts.keeper.read, session),
    changePassphrase: (asked) => changePassphrase(accounts, session, asked),
    setRecovery: (asked) => setRecovery(accounts, session, asked),
    beginTotp: () => accounts.keeper.keep((tx) => beginSecondFactor(accounts, tx, member)),
    confirmTotp: (asked) => confirmSecondFactor(accounts, session, asked),
    signOut: () => end('this'),
    signOutEverywhere: () => end('all'),
    keepOwn: (document) => keepOwn(accounts, session, document, () => recipientOf(session)),
    readOwn: () => readOwn(accounts, session),
  };
};
