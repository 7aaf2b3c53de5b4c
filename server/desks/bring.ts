import * as z from 'zod/mini';
import { Digest } from '../../app/domain/basis/digest.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import { StaffRole } from '../../app/domain/keys/roles.ts';
import { Post } from '../../app/paper/post.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { bringStaffInvitations } from '../accounts/join-staff.ts';
import { act } from '../audit/act.ts';
import type { StaffRoom } from './staff.ts';

/** What comes on a stick from the workstation: root's statements, or invitations of staff. */
const Brought = z.union([
  // A ceremony has as many statements as it has keys and people.
  z.strictObject({ acts: z.array(Post.shape.acts.def.element), envelopes: Post.shape.envelopes }),
  z.array(z.strictObject({ redeem: Digest, role: StaffRole })),
]);

/**
 * Takes in one file of the workstation; what is known already stays as it is.
 * @returns how many statements or invitations the file has
 */
export const bring = async (
  { office, accounts }: StaffRoom,
  file: unknown,
): Promise<Result<number, PostRefusal>> => {
  const brought = Brought.safeParse(file);
  if (!brought.success) return refuse('post-malformed');
  const { data } = brought;
  if (Array.isArray(data)) {
    await accounts.keeper.keep((tx) => bringStaffInvitations(accounts, tx, data));
    return ok(data.length);
  }
  const posted = await act(office, { kind: 'root' }, data);
  return posted.ok ? ok(posted.value.length) : posted;
};
