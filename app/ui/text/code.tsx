/** Keys, digests, document symbols, file extensions: Latin, left to right, in every language. */
export const Code = ({ children }: { readonly children: string }) => (
  <bdi dir="ltr" lang="en" className="code">
    {children}
  </bdi>
);
