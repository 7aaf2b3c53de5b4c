import { folded, heard } from './folded.ts';
import type { WordList } from './list.ts';

/** Letters to insert, leave out, replace or let change places with their neighbour. */
export const editDistance = (one: string, other: string): number => {
  const [from, to] = [Array.from(one), Array.from(other)];
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  from.forEach((letter, row) => {
    const line = [row + 1];
    to.forEach((target, column) => {
      const replaced = (above[column] ?? 0) + (letter === target ? 0 : 1);
      const left = (line[column] ?? 0) + 1;
      const skipped = (above[column + 1] ?? 0) + 1;
      const swaps = row > 0 && letter === to[column - 1] && from[row - 1] === target;
      const swapped = swaps ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      line.push(Math.min(replaced, left, skipped, swapped));
    });
    [before, above] = [above, line];
  });
  return above[to.length] ?? 0;
};

/**
 * The word of a list that was most likely meant, or none if nothing comes near: at most half of the
 * letters may differ. Of words equally near, the one that sounds nearer; then the first in the list.
 */
export const nearest = (word: string, list: WordList): string | undefined => {
  const [seen, said] = [folded(word), heard(word)];
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of list.words) {
    const distance = editDistance(seen, folded(candidate));
    if (distance * 2 > Math.max(2, seen.length)) continue;
    const score = distance + editDistance(said, heard(candidate));
    if (score < bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
};
