import type { Location } from '@remix-run/react';
import { useState } from 'react';
import type { Visit } from '../ui/frame/visit.ts';

/** Which visit of a page this is. A jump within it (`#content`) is none. */
export const useVisitOf = ({ pathname, search, hash, key }: Location): Visit => {
  const address = pathname + search;
  const [now, setNow] = useState({ address, visit: { key, isAgain: false } });
  const isJump = hash !== '' && address === now.address;
  if (isJump || key === now.visit.key) return now.visit;
  const visit = { key, isAgain: address === now.address };
  setNow({ address, visit });
  return visit;
};
