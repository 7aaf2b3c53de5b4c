import { useEffect, useRef, useState } from 'react';

const paceMs = 10_000;

/** Says to a screen reader where a long job stands, at most every ten seconds. */
export const Spoken = ({ says }: { readonly says: string }) => {
  const [spoken, setSpoken] = useState(says);
  const latest = useRef(says);
  const spokenAt = useRef(0);
  useEffect(() => {
    latest.current = says;
    const wait = Math.max(0, spokenAt.current + paceMs - performance.now());
    const timer = setTimeout(() => {
      spokenAt.current = performance.now();
      setSpoken(latest.current);
    }, wait);
    return () => clearTimeout(timer);
  }, [says]);
  return (
    <p className="hidden" role="status">
      {spoken}
    </p>
  );
};
