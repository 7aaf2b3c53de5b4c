import type { Agreement } from '../../paper/chain/party.ts';
import type { Book } from '../../paper/chain/book.ts';

/** The number of an agreement's newest edition: how often it was proposed, from 1. */
export const numberOf = (book: Book, { id, proposedAt }: Agreement): number =>
  book.lines
    .slice(0, proposedAt + 1)
    .filter(
      ({ statement }) =>
        statement.act === 'agreement.propose/1' && statement.about.agreement === id,
    ).length;
