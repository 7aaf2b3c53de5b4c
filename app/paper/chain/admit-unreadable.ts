import type { DocumentId } from '../../domain/basis/id.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { isRecipient } from '../recipients.ts';
import type { Line } from './line.ts';
import type { Signer } from './party.ts';

/** Whether a signer may say of a document that it does not open: the log has it, and it is for them. */
export const judgeUnreadable = (
  lines: readonly Line[],
  document: DocumentId,
  signer: Signer,
): Result<undefined, 'not-found' | 'not-permitted'> => {
  for (const { statement } of lines) {
    const seal = statement.seals.find(({ id }) => id === document);
    if (seal !== undefined)
      return isRecipient(seal.kind, statement, signer) ? ok(undefined) : refuse('not-permitted');
  }
  return refuse('not-found');
};
