/**
 * What is said of a proof that was not good. At the door an unknown name and a wrong passphrase are
 * one answer; inside the account there is no name that could be wrong.
 */
export const proofRefusal = (code: string | undefined): string | undefined =>
  code === 'sign-in-failed' ? 'lock-does-not-open' : code;
