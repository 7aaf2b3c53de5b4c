import { Digest } from '../../domain/basis/digest.ts';
import { AgreementId, EditionId, PartyId } from '../../domain/basis/id.ts';
import { statementOf } from './envelope.ts';

const parts = {
  about: { party: PartyId, agreement: AgreementId, edition: EditionId },
  commits: { edition: Digest },
  facts: {},
};

export const propose = statementOf('agreement.propose/1', parts);
export const sign = statementOf('agreement.sign/1', parts);
export const decline = statementOf('agreement.decline/1', { ...parts, commits: {} });
export const countersign = statementOf('agreement.countersign/1', parts);
