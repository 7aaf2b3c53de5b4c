/** How one deployment says that it is reached. What it has not said is absent: no page invents it. */
export interface Ways {
  /** The postal address, line by line, as it stands on an envelope; empty if there is none. */
  readonly postal: readonly string[];
  /** With the code of the country, `+41 …`. */
  readonly telephone: string | undefined;
  readonly email: string | undefined;
  /** For whoever found a weakness of the site: an address that begins with mailto:, https: or tel:. */
  readonly security: string | undefined;
}
