import '@remix-run/node';
import type { Ways } from '../domain/contact/ways.ts';
import type { TermsOffered } from '../domain/terms/terms.ts';
import type { Doors } from '../paper/doors.ts';

declare module '@remix-run/node' {
  /** What the server hands to every page: the doors of the words, and what it knows of one request. */
  interface AppLoadContext extends Doors {
    /** Of this answer's Content-Security-Policy, base64. */
    readonly nonce: string;
    /** By which the log names a fault of this request; it says nothing else. */
    readonly reference: string;
    /** True where keys and accounts are those of the demonstration. */
    readonly isDemonstration: boolean;
    /** How whoever runs this deployment is reached. */
    readonly ways: Ways;
    /** What the terms for individuals say; undefined where they are not served. */
    readonly terms: TermsOffered | undefined;
    /** Writes a fault to the log under the reference, without content. */
    readonly report: (fault: unknown) => void;
  }
}
