/** One station on the way of something entrusted. */
export interface Station {
  readonly name: string;
  readonly says: string;
  readonly canRead: boolean;
  /** «يقرأ» or «لا يقرأ», in words: colour and shape alone say nothing. */
  readonly verdict: string;
}

const Open = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className="station-sign">
    <path className="station-bowl" d="M5 15a11 11 0 0 0 22 0" />
    <path className="station-point" d="M16 5l4.5 4.5L16 14l-4.5-4.5z" />
  </svg>
);

const Closed = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className="station-sign">
    <circle className="station-shut" cx="16" cy="16" r="11" />
    <path className="station-band" d="M16 11.5l4.5 4.5-4.5 4.5-4.5-4.5z" />
  </svg>
);

/** Who can read what passes: a drawn path, and an ordered list for whoever does not see it. */
export const Passage = ({ stations }: { readonly stations: readonly Station[] }) => (
  <ol className="passage">
    {stations.map(({ name, says, canRead, verdict }) => (
      <li key={name} className={canRead ? 'station station-open' : 'station station-closed'}>
        {canRead ? <Open /> : <Closed />}
        <div>
          <p className="station-name">
            <strong>{name}</strong> <span className="station-verdict">{verdict}</span>
          </p>
          <p className="station-says">{says}</p>
        </div>
      </li>
    ))}
  </ol>
);
