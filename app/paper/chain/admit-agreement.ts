import { after, isUndecided } from '../../domain/agreements/lifecycle.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import type { StatementOf } from '../statement.ts';
import { isDirector } from './admit-people.ts';
import type { ChainRefusal, Place } from './line.ts';
import type { Agreement, Party, Signer } from './party.ts';
import { isVouched } from './party-keys.ts';

type Verdict = Result<Party, ChainRefusal>;

const withAgreement = (party: Party, agreement: Agreement): Verdict =>
  ok({ ...party, agreements: new Map(party.agreements).set(agreement.id, agreement) });

/** A new edition replaces the one before, as long as that one is not in force. */
export const admitProposal = (
  party: Party,
  { about, commits }: StatementOf<'agreement.propose/1'>,
  signer: Signer,
  { index, recorded }: Place,
): Verdict => {
  if (signer.kind !== 'staff' || signer.role !== 'agreements-officer')
    return refuse('not-permitted');
  if (!isVouched(party, recorded)) return refuse('not-vouched');
  const known = party.agreements.get(about.agreement);
  if (known?.edition === about.edition) return refuse('already-done');
  // A new edition is a life of its own; it takes the place of one that is undecided or declined.
  const mayReplace = known === undefined || isUndecided(known.state) || known.state === 'declined';
  const state = after('draft', 'propose');
  if (!mayReplace || state === undefined) return refuse('not-open');
  return withAgreement(party, {
    id: about.agreement,
    state,
    edition: about.edition,
    commitment: commits.edition,
    proposedAt: index,
    signedAt: undefined,
    countersignedAt: undefined,
  });
};

type Decision = StatementOf<'agreement.sign/1' | 'agreement.decline/1' | 'agreement.countersign/1'>;

/** Signing, declining, counter-signing: of the newest edition, and of the text that was proposed. */
export const admitDecision = (
  party: Party,
  statement: Decision,
  signer: Signer,
  { index, recorded }: Place,
): Verdict => {
  const agreement = party.agreements.get(statement.about.agreement);
  const isHead = signer.kind === 'staff' && signer.role === 'head';
  const may =
    statement.act === 'agreement.countersign/1' ? isHead : isDirector(party, signer, recorded);
  if (!may) return refuse('not-permitted');
  if (agreement === undefined) return refuse('not-found');
  if (agreement.edition !== statement.about.edition) return refuse('edition-superseded');
  switch (statement.act) {
    case 'agreement.decline/1': {
      const state = after(agreement.state, 'decline');
      return state ? withAgreement(party, { ...agreement, state }) : refuse('not-open');
    }
    case 'agreement.sign/1': {
      const state = after(agreement.state, 'sign');
      if (statement.commits.edition !== agreement.commitment) return refuse('edition-superseded');
      return state
        ? withAgreement(party, { ...agreement, state, signedAt: index })
        : refuse('not-open');
    }
    case 'agreement.countersign/1': {
      const state = after(agreement.state, 'countersign');
      if (statement.commits.edition !== agreement.commitment) return refuse('edition-superseded');
      return state
        ? withAgreement(party, { ...agreement, state, countersignedAt: index })
        : refuse('not-open');
    }
  }
};
