import type { Book } from '../../paper/chain/book.ts';
import type { Line } from '../../paper/chain/line.ts';
import type { StaffRole } from '../../domain/keys/roles.ts';
import type { Member } from '../../paper/chain/party.ts';

/** Whose key signed a line, by the chain that was verified with it. */
export type Whose =
  | { readonly kind: 'root' }
  | { readonly kind: 'staff'; readonly role: StaffRole }
  | { readonly kind: 'member'; readonly role: Member['role'] }
  | { readonly kind: 'own' };

/** @param own the reader's fingerprint, if they hold a key */
export const whose = (
  { party, trust }: Pick<Book, 'party' | 'trust'>,
  { statement: { by } }: Line,
  own: string | undefined,
): Whose => {
  if (by === own) return { kind: 'own' };
  if (by === trust.root) return { kind: 'root' };
  const staff = trust.staff.get(by);
  if (staff !== undefined) return { kind: 'staff', role: staff.role };
  return { kind: 'member', role: party?.members.get(by)?.role };
};
