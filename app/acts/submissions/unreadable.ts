import type { DocumentId, PartyId } from '../../domain/basis/id.ts';
import type { Post } from '../../paper/post.ts';
import { deed } from '../../vault/deed.ts';
import type { Outcome, Session } from '../session.ts';

/** Tells the author that this document does not open for us: it shows to them, and stops clocks. */
export const sayUnreadable = (
  session: Session,
  party: PartyId,
  document: DocumentId,
): Outcome<Post> =>
  session.prepare([
    deed({
      act: 'document.unreadable/1',
      log: session.logs.party(party),
      about: { party, document },
      commits: {},
      facts: {},
    }),
  ]);
