import { Digest } from '../../domain/basis/digest.ts';
import { AgreementId, PartyId } from '../../domain/basis/id.ts';
import { statementOf } from './envelope.ts';

/**
 * An individual accepts the short terms, in both languages and with the choice that stands in them.
 * `agreement` is this acceptance's own id: deposits name it where an organisation's name an agreement.
 */
export const acceptTerms = statementOf('terms.accept/1', {
  about: { party: PartyId, agreement: AgreementId },
  commits: { terms: Digest },
  facts: {},
});
