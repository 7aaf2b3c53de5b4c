import { accountsOf } from './keeper-accounts.ts';
import { filesOf } from './keeper-files.ts';
import { joiningOf } from './keeper-joining.ts';
import { notebookOf } from './notebook.ts';
import { papersOf } from './keeper-papers.ts';
import { emptyRing } from './ring.ts';

/** A vault: what a worker serves, what the workstation and the tests call directly. */
export const newKeeper = () => {
  const ring = emptyRing();
  return {
    ...accountsOf(ring),
    ...joiningOf(ring),
    ...papersOf(ring),
    ...filesOf(ring),
    ...notebookOf(ring),
  };
};
export type Keeper = ReturnType<typeof newKeeper>;
