import { base64url } from '../../domain/basis/octets.ts';
import { absent, told } from './answer.ts';
import { listAt } from './at-desk.ts';

/** Feedback that waits for a second person. */
export const loader = listAt(async (desk) => {
  const held = await desk.heldFeedback();
  return told(
    held.map(({ statement, signature, document }) => ({
      statement: base64url(statement),
      signature: base64url(signature),
      document,
    })),
  );
});
export const action = absent;
