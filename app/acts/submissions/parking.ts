import type { ItemId, PartyId, SubmissionId } from '../../domain/basis/id.ts';
import type { Octets } from '../../domain/basis/octets.ts';
import type { Session } from '../session.ts';
import { openDraft, sealDraft, type WithShare } from './drafts.ts';

/** A draft as it is worked on; its files are on this device. */
export interface AtWork extends WithShare {
  /** Whether the server has the latest of it. */
  readonly isKept: boolean;
  readonly files: ReadonlyMap<ItemId, File>;
}

interface Parked extends Omit<AtWork, 'draft'> {
  readonly octets: Octets;
}

/** Where drafts at work are while the keys are locked: sealed to their member, as on the server. */
export const newParking = () => {
  const parked = new Map<SubmissionId, Parked>();
  return {
    async park(session: Session, party: PartyId, of: AtWork): Promise<void> {
      const { share, isKept, files } = of;
      const octets = await sealDraft(session, party, of);
      parked.set(of.draft.submission, { octets, share, isKept, files: new Map(files) });
    },

    /** The draft as it was; undefined if it is not here, or does not open with the present keys. */
    async take(
      session: Session,
      party: PartyId,
      submission: SubmissionId,
    ): Promise<AtWork | undefined> {
      const of = parked.get(submission);
      if (of === undefined) return undefined;
      const opened = await openDraft(session, party, submission, of);
      parked.delete(submission);
      return opened.ok ? { ...opened.value, isKept: of.isKept, files: of.files } : undefined;
    },

    /** Whether anything is here that the server does not have. */
    holdsUnkept: (): boolean => [...parked.values()].some(({ isKept }) => !isKept),
  };
};
