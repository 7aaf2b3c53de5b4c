import { createContext, useContext, type ReactNode } from 'react';
import { useOpenWorks, type Works } from './use-open-works.ts';

const WorksContext = createContext<Works | undefined>(undefined);

export const useWorks = (): Works => {
  const works = useContext(WorksContext);
  if (works === undefined) throw new Error('this page stands outside the submissions');
  return works;
};

/** Holds open drafts above the pages of submissions: walking between them stops no sending. */
export const WorksProvider = ({ children }: { readonly children: ReactNode }) => (
  <WorksContext.Provider value={useOpenWorks()}>{children}</WorksContext.Provider>
);
