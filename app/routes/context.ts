import '@remix-run/node';

/** What the server knows of one request and hands to every page; doors are declared by their words. */
interface Visit {
  /** Of this answer's Content-Security-Policy, base64. */
  readonly nonce: string;
  /** By which the log names a fault of this request; it says nothing else. */
  readonly reference: string;
  /** True where keys and accounts are those of the demonstration. */
  readonly isDemonstration: boolean;
  /** Writes a fault to the log under the reference, without content. */
  readonly report: (fault: unknown) => void;
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augmentation adds members
  interface AppLoadContext extends Visit {}
}
