/** Where each surface is entered, and how one comes back by recovery words. */
export const doors = {
  provider: { first: '/account', signIn: '/sign-in', recover: '/recover' },
  staff: { first: '/staff', signIn: '/staff/sign-in', recover: '/staff/recover' },
} as const;
