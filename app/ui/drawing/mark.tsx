/**
 * The mark: the letter noon, a bowl that holds a point; a thing entrusted and the hand that keeps
 * it. It says nothing to a screen reader, because the name always stands beside it.
 */
export const Mark = ({ className = 'mark' }: { readonly className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
    <path className="mark-bowl" d="M4 14a12 12 0 0 0 24 0" />
    <path className="mark-point" d="M16 3.6l5 5-5 5-5-5z" />
  </svg>
);
