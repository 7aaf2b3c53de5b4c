import * as z from 'zod/mini';
import { DocumentId, MemberId } from '../domain/basis/id.ts';
import { Base64url } from './acts/envelope.ts';

/** What a new member of staff carries to the offline workstation. */
export const StaffRequest = z.strictObject({
  v: z.literal('amana/1'),
  member: MemberId,
  certificate: Base64url,
  document: DocumentId,
  /** `join-proof/1`, sealed to root. */
  proof: Base64url,
});
export type StaffRequest = z.infer<typeof StaffRequest>;
