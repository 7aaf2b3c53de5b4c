/** Why the portal cannot start, in one sentence for the person at the terminal. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

/** Nobody listens there, or PostgreSQL knows neither this user nor this database (its appendix A). */
const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'];
const unknownThere = ['28P01', '28000', '3D000'];

/** The sentence for a cause that we know; undefined for one that is a fault of ours. */
export const sentenceFor = (cause: unknown, place: string): string | undefined => {
  if (cause instanceof CannotStart) return cause.message;
  const text = cause instanceof Error ? cause.message : String(cause);
  if (codeOf(cause) === 'ENOSPC' || text.includes('No space left on device'))
    return `The disk is full: nothing more can be written to ${place}. Free some space and start again.`;
  if (codeOf(cause) === 'EACCES' || codeOf(cause) === 'EROFS')
    return `Nothing can be written to ${place}: this user may not. Choose another folder with DATA_DIR.`;
  if (codeOf(cause) === 'EEXIST' || codeOf(cause) === 'ENOTDIR')
    return `${place} is no folder. Choose another one with DATA_DIR.`;
  // The address itself holds a password: only its settings are named.
  if ([...unreachable, ...unknownThere].includes(codeOf(cause)))
    return `The database does not let us in (${codeOf(cause)}): look at DATABASE_URL, PROVIDER_DATABASE_URL and STAFF_DATABASE_URL.`;
  return undefined;
};

/**
 * Runs a program's beginning. What we can say in a sentence is said on stderr, and the exit code
 * is 1; a fault of ours rises with its stack.
 * @param place the folder that the sentences name
 */
export const orSay = async <T>(place: string, begin: () => Promise<T>): Promise<T> => {
  try {
    return await begin();
  } catch (cause) {
    const sentence = sentenceFor(cause, place);
    if (sentence === undefined) throw cause;
    process.stderr.write(sentence + '\n');
    process.exit(1);
  }
};
