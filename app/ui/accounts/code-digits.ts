import { typed } from '../../domain/accounts/typed.ts';

/** A one-time code as the server takes it (six digits of any kind, spaces left out), if it is one. */
export const codeDigits = (text: string): string | undefined => {
  const digits = typed(text).replace(/\s/g, '');
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
};
