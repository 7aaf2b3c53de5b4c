import { createContext, useContext, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(says: string) => void>(() => undefined);

/** Says something to a screen reader when it pauses. The same words are said again only after ''. */
export const useAnnounce = (): ((says: string) => void) => useContext(AnnounceContext);

/** Where it is said: the place stands there before there is anything to say, or nothing is heard. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const [says, announce] = useState('');
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <p className="hidden" role="status">
        {says}
      </p>
    </AnnounceContext.Provider>
  );
};
