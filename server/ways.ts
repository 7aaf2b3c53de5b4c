import type { Ways } from '../app/domain/contact/ways.ts';
import type { Settings } from './settings.ts';

/** Of an address that people write to; what mail servers take besides is of no use on a page. */
const mailbox = /^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const telephoneNumber = /^\+[0-9][0-9 ]{5,20}[0-9]$/;
const mostLines = 8;

/**
 * How this deployment is reached: each may be absent, none may be half right. A wrong address on a
 * page of a person in danger is worse than none.
 */
export const waysIn = (env: Settings): Ways => {
  const said = (name: string, form: RegExp, wanted: string): string | undefined => {
    const found = env.text(name, '');
    if (found === '') return undefined;
    if (!form.test(found)) env.note(`${name} must be ${wanted}.`);
    return found;
  };
  const postal = env.text('CONTACT_POSTAL', '').split('|');
  const lines = postal.map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length > mostLines || lines.some((line) => /\p{Cc}/u.test(line)))
    env.note(`CONTACT_POSTAL must be at most ${mostLines} lines of text, with | between them.`);
  // RFC 9116 §2.5.3: "This field MUST always be present", "the value MUST follow the URI syntax",
  // and of the web "MUST begin with https://".
  const security = env.text('SECURITY_CONTACT', '');
  const uri =
    security === ''
      ? undefined
      : env.address('SECURITY_CONTACT', ['mailto:', 'https:', 'tel:']).href;
  return {
    postal: lines,
    telephone: said('CONTACT_TELEPHONE', telephoneNumber, 'digits and spaces after a +'),
    email: said('CONTACT_EMAIL', mailbox, 'one e-mail address'),
    security: uri,
  };
};
