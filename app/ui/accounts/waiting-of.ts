import type { Member, Party } from '../../paper/chain/party.ts';

/** One thing that only the reader's organisation can do next, and where. */
export interface Wait {
  readonly key: string;
  readonly kind: 'sign' | 'admit' | 'answer' | 'message' | 'deposit';
  readonly to: string;
}

/** Threads in which the Mechanism wrote last. Nobody notes who has read: they stand until answered. */
const unanswered = (party: Party): readonly Wait[] => {
  const newest = new Map(party.messages.map((message) => [message.thread, message]));
  return [...newest.values()]
    .filter(({ by }) => !party.members.has(by))
    .map(({ id, thread }) => ({
      key: id,
      kind: 'message',
      to: String(thread) === String(party.id) ? '/messages' : `/submissions/${thread}`,
    }));
};

/** What waits for this member, the oldest first; nothing that another role must do. */
export const waitingOf = (party: Party, me: Member): readonly Wait[] => {
  const isDirector = me.role === 'director';
  const agreements = [...party.agreements.values()];
  const sign = agreements
    .filter(({ state }) => isDirector && state === 'proposed')
    .map(({ id }): Wait => ({ key: id, kind: 'sign', to: `/agreements/${id}` }));
  const admit = [...party.members.values()]
    .filter(({ role, revokedAt }) => isDirector && role === undefined && revokedAt === undefined)
    .map(({ member }): Wait => ({ key: member, kind: 'admit', to: '/members' }));
  const answer = [...party.questions.values()]
    .filter(({ answeredAt }) => me.role !== undefined && answeredAt === undefined)
    .map(({ id, submission }): Wait => ({
      key: id,
      kind: 'answer',
      to: `/submissions/${submission}`,
    }));
  const mayDeposit =
    me.role !== undefined &&
    party.submissions.size === 0 &&
    agreements.some(({ state }) => state === 'in-force');
  const deposit: Wait[] = mayDeposit
    ? [{ key: 'deposit', kind: 'deposit', to: '/submissions' }]
    : [];
  return [
    ...sign,
    ...admit,
    ...answer,
    ...(me.role === undefined ? [] : unanswered(party)),
    ...deposit,
  ];
};
