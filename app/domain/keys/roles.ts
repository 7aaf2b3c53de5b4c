import * as z from 'zod/mini';

/** The Mechanism's teams: members of staff who share one encryption key. */
export const Team = z.enum(['agreements', 'intake', 'analysis']);
export type Team = z.infer<typeof Team>;

export const StaffRole = z.enum(['agreements-officer', 'intake-officer', 'analyst', 'head']);
export type StaffRole = z.infer<typeof StaffRole>;

export const MemberRole = z.enum(['director', 'documentation']);
export type MemberRole = z.infer<typeof MemberRole>;

/** What a certification may call a key. `party` and `team` keys only ever decrypt. */
export const CertifiedRole = z.enum(['team', 'party', ...StaffRole.options, ...MemberRole.options]);
export type CertifiedRole = z.infer<typeof CertifiedRole>;

/** The head is a member of every team; nobody else is of more than one (crypto.md). */
export const teamsOf = (role: StaffRole): readonly Team[] => {
  switch (role) {
    case 'agreements-officer':
      return ['agreements'];
    case 'intake-officer':
      return ['intake'];
    case 'analyst':
      return ['analysis'];
    case 'head':
      return Team.options;
  }
};

export const isStaffRole = (role: CertifiedRole): role is StaffRole =>
  StaffRole.options.some((each) => each === role);
export const isMemberRole = (role: CertifiedRole): role is MemberRole =>
  MemberRole.options.some((each) => each === role);
