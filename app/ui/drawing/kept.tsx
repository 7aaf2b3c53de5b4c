/** A vessel that is shut over its point: something was taken in, and stays closed. */
export const Kept = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className="kept">
    <circle className="kept-round" cx="16" cy="16" r="15" />
    <path className="kept-bowl" d="M6.5 15a9.5 9.5 0 0 0 19 0z" />
    <path className="kept-lid" d="M6 11.6h20" />
    <path className="kept-point" d="M16 16.4l2.8 2.8-2.8 2.8-2.8-2.8z" />
  </svg>
);

/** Pressed beside a name once its signature has been verified on this device. */
export const Seal = () => (
  <svg viewBox="0 0 40 40" aria-hidden="true" className="seal">
    <circle className="seal-edge" cx="20" cy="20" r="18.5" />
    <circle cx="20" cy="20" r="15.5" />
    <path className="mark-bowl" d="M11.5 19a8.5 8.5 0 0 0 17 0" />
    <path className="mark-point" d="M20 10.8l3.6 3.6-3.6 3.6-3.6-3.6z" />
  </svg>
);
