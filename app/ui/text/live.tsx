import type { ReactNode } from 'react';

/** Where something will be said to whoever listens: it stands there before the words do. */
export const Live = ({ children }: { readonly children: ReactNode }) => (
  <div role="status" className="live">
    {children}
  </div>
);
