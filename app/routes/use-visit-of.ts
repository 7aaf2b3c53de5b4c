import type { Location } from '@remix-run/react';
import { useState } from 'react';
import type { Visit } from '../ui/frame/visit.ts';

/** Which visit of a page this is. A jump within it (`#content`) is none. */
export const useVisitOf = ({ pathname, search, hash, key }: Location): Visit => {
  const address = pathname + search;
  const path = pathname.replace(/^\/[^/]*/, '');
  const first = { key, isAgain: false, isWalk: false };
  const [now, setNow] = useState({ address, path, visit: first });
  const isJump = hash !== '' && address === now.address;
  if (isJump || key === now.visit.key) return now.visit;
  const visit = { key, isAgain: address === now.address, isWalk: path !== now.path };
  setNow({ address, path, visit });
  return visit;
};
