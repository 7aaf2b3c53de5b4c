import { fromBase64url } from '../../app/domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../app/domain/basis/result.ts';
import type { Post } from '../../app/paper/post.ts';
import type { PostRefusal } from '../../app/paper/refusal.ts';
import { parseStatement, type Statement } from '../../app/paper/statement.ts';

/** The statement of a post that brings one act and no other: what an account begins with. */
export const soleAct = ({ acts: [first, second] }: Post): Result<Statement, PostRefusal> => {
  if (first === undefined || second !== undefined) return refuse('post-malformed');
  let octets: Uint8Array;
  try {
    octets = fromBase64url(first.statement);
  } catch {
    return refuse('post-malformed'); // not canonical base64url: the sender's fault
  }
  const read = parseStatement(octets);
  return read.ok ? ok(read.value) : read;
};
