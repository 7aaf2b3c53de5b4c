import { digestOf, type Digest } from '../../domain/basis/digest.ts';
import type { PartyId } from '../../domain/basis/id.ts';
import { fromBase64url } from '../../domain/basis/octets.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { readCertificate } from '../openpgp.ts';
import type { Statement } from '../statement.ts';
import { admitDecision, admitProposal } from './admit-agreement.ts';
import { admitDraft, admitRelease } from './admit-feedback.ts';
import { admitGrant, admitRenewal, admitRevocation } from './admit-keys.ts';
import { admitAnswer, admitCertification, admitInvitation, admitMember } from './admit-people.ts';
import { admitAnswerToQuestion, admitDeposit, admitReview } from './admit-submission.ts';
import { admitDescription, admitTerms } from './admit-self.ts';
import { admitMessage } from './admit-message.ts';
import { founded, isFounding, type Founding } from './found.ts';
import { sealsAre, type ChainRefusal, type Place } from './line.ts';
import type { Party, PartyKind, Signer } from './party.ts';

type Kinds = Readonly<Record<string, number | 'many'>>;

/** Which sealed documents an act brings, and how many. Kinds that are not named are refused. */
export const sealsOf: Readonly<Record<Statement['act'], Kinds>> = {
  'keys.certify/1': {},
  'keys.certify-log/1': {},
  'keys.revoke/1': {},
  'keys.grant/1': { 'grant/1': 1 },
  'staff.list/1': {},
  'invitation.make/1': {},
  'party.join/1': { 'join-proof/1': 1, 'party-card/1': 1 },
  'party.open/1': {},
  'member.join/1': { 'join-proof/1': 1 },
  'member.answer/1': { 'join-answer/1': 1 },
  'agreement.propose/1': { 'edition/1': 1 },
  'agreement.sign/1': {},
  'agreement.decline/1': {},
  'agreement.countersign/1': {},
  'terms.accept/1': { 'terms/1': 1 },
  'submission.deposit/1': {
    'submission/1': 1,
    'manifest-page/1': 'many',
    'item-keys/1': 1,
    'body/1': 'many',
  },
  'submission.describe/1': { 'description/1': 1 },
  'submission.open/1': {},
  'submission.ask/1': { 'question/1': 1 },
  'submission.answer/1': { 'answer/1': 1 },
  'submission.acknowledge/1': { 'acknowledgement/1': 1 },
  'document.unreadable/1': {},
  'message.send/1': { 'message/1': 1 },
  'submission.reopen/1': {},
  'submission.note/1': { 'note/1': 1 },
  'material.hand-over/1': { 'handover/1': 1 },
  'use.record/1': { 'use/1': 1 },
  'feedback.prepare/1': { 'feedback-draft/1': 1 },
  'feedback.draft/1': { 'feedback/1': 1 },
  'feedback.release/1': {},
};

/** The first leaf of a party's log fixes its kind, its first member and its key, for ever. */
export const admitFounding = (
  id: PartyId,
  statement: Founding,
  partyKey: Party['partyKey'],
  { index }: Place,
): Result<Party, ChainRefusal> => {
  if (index !== 0) return refuse('log-not-empty');
  if (statement.about.party !== id) return refuse('act-not-of-this-log');
  return sealsAre(statement.seals, sealsOf[statement.act])
    ? ok(founded(statement, partyKey))
    : refuse('seals-not-of-this-act');
};

/** The same for whatever comes first: it must be a founding, and bring this party's own key. */
export const admitFirst = async (
  id: PartyId,
  statement: Statement,
  place: Place,
): Promise<Result<Party, ChainRefusal | 'certificate-malformed'>> => {
  if (!isFounding(statement)) return refuse('act-not-of-this-log');
  const key = await readCertificate(fromBase64url(statement.facts.partyCertificate));
  if (!key.ok || key.value.userId !== `party:${id}`) return refuse('certificate-malformed');
  return admitFounding(id, statement, key.value.fingerprint, place);
};

/**
 * Acts of one kind of party alone. An individual signs no agreement and has no second member; an
 * organisation accepts no short terms in the place of its agreement.
 */
const kindFor: Readonly<Partial<Record<Statement['act'], PartyKind>>> = {
  'keys.certify/1': 'vouched',
  'invitation.make/1': 'vouched',
  'member.join/1': 'vouched',
  'member.answer/1': 'vouched',
  'agreement.propose/1': 'vouched',
  'agreement.sign/1': 'vouched',
  'agreement.decline/1': 'vouched',
  'agreement.countersign/1': 'vouched',
  'terms.accept/1': 'self',
  'submission.describe/1': 'self',
};

/**
 * Whether a statement may join a party's log now, and what the log says then. The server asks
 * before it stores, every client asks again when it reads: one set of rules, told twice.
 */
export const admitToParty = async (
  party: Party,
  statement: Statement,
  statementDigest: Digest,
  signer: Signer,
  place: Place,
): Promise<Result<Party, ChainRefusal | 'certificate-malformed'>> => {
  if ('party' in statement.about && statement.about.party !== party.id)
    return refuse('act-not-of-this-log');
  if (!sealsAre(statement.seals, sealsOf[statement.act])) return refuse('seals-not-of-this-act');
  const kind = kindFor[statement.act];
  if (kind !== undefined && kind !== party.kind) return refuse('not-of-this-kind');
  switch (statement.act) {
    case 'keys.certify/1':
      return statement.facts.role === 'party' && signer.kind === 'member'
        ? admitRenewal(party, statement, signer, place)
        : admitCertification(party, statement, signer, place);
    case 'keys.revoke/1':
      return admitRevocation(party, statement, signer, place);
    case 'keys.grant/1':
      return admitGrant(party, statement, signer, place);
    case 'invitation.make/1':
      return admitInvitation(party, statement, signer, place);
    case 'member.join/1':
      return admitMember(party, statement);
    case 'member.answer/1':
      return admitAnswer(party, statement, signer, place);
    case 'agreement.propose/1':
      return admitProposal(party, statement, signer, place);
    case 'agreement.sign/1':
    case 'agreement.decline/1':
    case 'agreement.countersign/1':
      return admitDecision(party, statement, signer, place);
    case 'terms.accept/1':
      return admitTerms(party, statement, signer, place);
    case 'submission.describe/1':
      return admitDescription(party, statement, signer, place);
    case 'submission.deposit/1':
      return admitDeposit(party, statement, signer, place);
    case 'submission.open/1':
    case 'submission.ask/1':
    case 'submission.acknowledge/1':
      return admitReview(party, statement, signer, place);
    case 'submission.answer/1':
      return admitAnswerToQuestion(party, statement, signer, place);
    case 'message.send/1':
      return admitMessage(party, statement, signer, place);
    case 'document.unreadable/1':
      return ok(party);
    case 'feedback.draft/1':
      return admitDraft(party, statement, signer, statementDigest, place);
    case 'feedback.release/1': {
      const carried = await digestOf(fromBase64url(statement.facts.draft.statement));
      return admitRelease(party, statement, signer, carried, place);
    }
    case 'party.join/1':
    case 'party.open/1':
      return refuse('log-not-empty');
    case 'keys.certify-log/1':
    case 'staff.list/1':
    case 'submission.reopen/1':
    case 'submission.note/1':
    case 'material.hand-over/1':
    case 'use.record/1':
    case 'feedback.prepare/1':
      return refuse('act-not-of-this-log');
  }
};

/** What each role may write in the Mechanism's own log. */
const mechanismActs: Readonly<Partial<Record<Statement['act'], readonly string[]>>> = {
  'invitation.make/1': ['agreements-officer'],
  'submission.reopen/1': ['intake-officer', 'head'],
  'submission.note/1': ['intake-officer', 'head'],
  'material.hand-over/1': ['intake-officer', 'head'],
  'use.record/1': ['analyst', 'head'],
  'feedback.prepare/1': ['analyst', 'head'],
};

export const admitToMechanism = (
  statement: Statement,
  signer: Signer,
): Result<undefined, ChainRefusal> => {
  const roles = mechanismActs[statement.act];
  if (roles === undefined) return refuse('act-not-of-this-log');
  if (signer.kind !== 'staff' || !roles.includes(signer.role)) return refuse('not-permitted');
  return sealsAre(statement.seals, sealsOf[statement.act])
    ? ok(undefined)
    : refuse('seals-not-of-this-act');
};
