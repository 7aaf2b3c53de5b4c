import type { AccountDesk, ProviderDesk, StaffDesk, VisitorDesk } from './desks.ts';

export type Surface = 'provider' | 'staff';

/** The doors of one deployment: each hands out a desk, or nothing. */
export interface Doors {
  /** Those that this process serves; of the other one it knows nothing. */
  readonly surfaces: readonly Surface[];
  readonly visitor: VisitorDesk;
  /** The account of any session, limited ones too; undefined without one. */
  readonly account: (request: Request, surface: Surface) => Promise<AccountDesk | undefined>;
  /** Of a whole session alone. */
  readonly provider: (request: Request) => Promise<ProviderDesk | undefined>;
  /** Of a whole session alone; what is open there depends on the role that root certified. */
  readonly staff: (request: Request) => Promise<StaffDesk | undefined>;
  /** `Set-Cookie` for a token; for none, what makes the browser forget it. */
  readonly sessionCookie: (surface: Surface, token: string | undefined) => string;
}
