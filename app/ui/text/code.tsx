const groups = (text: string, length: number): readonly string[] =>
  text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [];

/** Keys, digests, document symbols, file extensions: Latin, left to right, in every language. */
export const Code = ({ children }: { readonly children: string }) => (
  <bdi dir="ltr" lang="en" className="code">
    {children}
  </bdi>
);

/** A fingerprint or digest in hexadecimal, in groups of four that an eye can compare. */
export const Fingerprint = ({ hex }: { readonly hex: string }) => (
  <bdi dir="ltr" lang="en" className="code fingerprint">
    {groups(hex, 4).join(' ')}
  </bdi>
);

/** Eight groups of five digits, read out from left to right whatever the language of the page. */
export const SafetyNumber = ({ digits }: { readonly digits: string }) => (
  <ol dir="ltr" lang="en" className="safety-number">
    {groups(digits.replaceAll(/\D/g, ''), 5).map((group, at) => (
      // Two groups may be alike: their place is their name.
      <li key={at}>{group}</li>
    ))}
  </ol>
);
