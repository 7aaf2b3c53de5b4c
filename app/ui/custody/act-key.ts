import type { Act, Statement } from '../../paper/statement.ts';

type Plain<A extends string> = A extends `${infer Name}/${number}` ? Name : never;

/** The name of an act without its version; a certification says whose. */
export type ActKey =
  | Exclude<Plain<Act>, 'keys.certify'>
  | 'keys.certify.party'
  | 'keys.certify.party-next'
  | 'keys.certify.director'
  | 'keys.certify.documentation'
  | 'keys.certify.staff'
  | 'keys.certify.team';

const certified = (role: string): ActKey => {
  switch (role) {
    case 'party':
    case 'director':
    case 'documentation':
    case 'team':
      return `keys.certify.${role}`;
    default:
      return 'keys.certify.staff';
  }
};

const named: Readonly<Record<Exclude<Act, 'keys.certify/1'>, ActKey>> = {
  'keys.certify-log/1': 'keys.certify-log',
  'keys.revoke/1': 'keys.revoke',
  'keys.grant/1': 'keys.grant',
  'staff.list/1': 'staff.list',
  'invitation.make/1': 'invitation.make',
  'party.join/1': 'party.join',
  'party.open/1': 'party.open',
  'member.join/1': 'member.join',
  'member.answer/1': 'member.answer',
  'agreement.propose/1': 'agreement.propose',
  'agreement.sign/1': 'agreement.sign',
  'agreement.decline/1': 'agreement.decline',
  'agreement.countersign/1': 'agreement.countersign',
  'terms.accept/1': 'terms.accept',
  'submission.deposit/1': 'submission.deposit',
  'submission.describe/1': 'submission.describe',
  'submission.open/1': 'submission.open',
  'submission.ask/1': 'submission.ask',
  'submission.answer/1': 'submission.answer',
  'submission.acknowledge/1': 'submission.acknowledge',
  'message.send/1': 'message.send',
  'document.unreadable/1': 'document.unreadable',
  'submission.reopen/1': 'submission.reopen',
  'submission.note/1': 'submission.note',
  'material.hand-over/1': 'material.hand-over',
  'use.record/1': 'use.record',
  'feedback.prepare/1': 'feedback.prepare',
  'feedback.draft/1': 'feedback.draft',
  'feedback.release/1': 'feedback.release',
};

/** What happened, as the texts of custody name it; a party's next key is its director's to certify. */
export const actKey = (statement: Statement, isByStaff: boolean): ActKey => {
  if (statement.act !== 'keys.certify/1') return named[statement.act];
  const isNext = statement.facts.role === 'party' && !isByStaff;
  return isNext ? 'keys.certify.party-next' : certified(statement.facts.role);
};
