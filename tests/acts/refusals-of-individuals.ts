/** Every refusal of the acts of an individual, and of every act that is not of their kind of party. */
import { randomUUID } from 'node:crypto';
import type { Act } from '../../app/paper/statement.ts';
import { refused, type But, type Row } from './refusing.ts';
import type { Scene } from './standing.ts';

/** What they handed over, and the terms that it stands under. */
const theirs = ({ individual: { submission, agreement } }: Scene): But => ({
  ids: { submission, agreement },
});
const unknownSubmission = (scene: Scene): But => ({
  ids: { ...theirs(scene).ids, submission: randomUUID() },
});
const unknownTerms = (scene: Scene): But => ({
  ids: { ...theirs(scene).ids, agreement: randomUUID() },
});
const newOnes = (): But => ({ ids: { submission: randomUUID(), agreement: randomUUID() } });
const theirKey = ({ individual }: Scene): But => ({
  facts: { fingerprint: individual.of.director.key.certificate.fingerprint },
});
const theirPartyKey = ({ individual, staff }: Scene): But => ({
  facts: {
    key: individual.of.partyKey.certificate.fingerprint,
    to: staff.head.key.certificate.fingerprint,
  },
});

const accept = refused('terms.accept/1', 'individual');
const describe = refused('submission.describe/1', 'individual');
const deposit = refused('submission.deposit/1', 'individual');
const grant = refused('keys.grant/1', 'individual');

const ofOrganisations: readonly Act[] = [
  'invitation.make/1',
  'agreement.sign/1',
  'agreement.decline/1',
];
const ofOfficers: readonly Act[] = ['keys.certify/1', 'agreement.propose/1'];

export const refusalsOfIndividuals: readonly Row[] = [
  refused('party.open/1', 'individual')('individual', 'log-not-empty', 'a second time', () => ({})),
  refused('party.open/1', 'party')('director', 'log-not-empty', 'of an organisation', () => ({})),

  accept('individual', 'already-done', 'a second time', theirs),
  accept('head', 'not-permitted', 'by the head', newOnes),
  refused('terms.accept/1', 'party')('director', 'not-of-this-kind', 'by a director', newOnes),

  deposit('individual', 'terms-not-accepted', 'under no terms', newOnes),
  deposit('individual', 'already-done', 'a second time', theirs),
  deposit('head', 'not-permitted', 'by the head', theirs),

  describe('individual', 'not-found', 'none', unknownSubmission),
  describe('individual', 'terms-not-accepted', 'under no terms', unknownTerms),
  describe('intake', 'not-permitted', 'by intake', theirs),
  refused('submission.describe/1', 'party')(
    'director',
    'not-of-this-kind',
    'by a director',
    () => ({}),
  ),

  grant('individual', 'key-unknown', 'to somebody else', theirPartyKey),
  grant('officer', 'not-permitted', 'by an officer', theirPartyKey),
  refused('keys.revoke/1', 'individual')('officer', 'not-permitted', 'by an officer', theirKey),

  ...ofOrganisations.map((act) =>
    refused(act, 'individual')('individual', 'not-of-this-kind', 'by an individual', () => ({})),
  ),
  ...ofOfficers.map((act) =>
    refused(act, 'individual')('officer', 'not-of-this-kind', 'of an individual', () => ({})),
  ),
  refused('agreement.countersign/1', 'individual')(
    'head',
    'not-of-this-kind',
    'with an individual',
    () => ({}),
  ),
];
