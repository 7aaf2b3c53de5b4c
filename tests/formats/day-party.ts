/** The day of the organisation, as data: its log from its founding to a revocation. */
import { base64url } from '../../app/domain/basis/octets.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import type { StatementOf } from '../../app/paper/statement.ts';
import type { SignedStatement } from '../../app/vault/sign.ts';
import { certified, digestOfAll, none, said, type Saying } from './day.ts';
import {
  agreementId,
  documentId,
  editionId,
  feedbackId,
  inAYear,
  invitationId,
  memberOf,
  partyId,
  questionId,
  submissionId,
  type FixedKeys,
  type Owner,
} from './fixed.ts';

/** The body that the deposit names: of the file of 1 octet in body.json. */
const body: Seal = { id: documentId(90), kind: 'body/1', digest: digestOfAll(9), size: 94 };

/** The organisation's log: 25 lines, from its founding to a revocation. */
export const partySayings = (
  keys: FixedKeys,
  seal: (document: number) => Seal,
  items: StatementOf<'submission.deposit/1'>['commits']['items'],
  drafted: SignedStatement | undefined,
): readonly Saying[] => {
  const text = (of: Owner) => certificateText(keys[of].certificate);
  const print = (of: Owner) => keys[of].certificate.fingerprint;
  const party = { party: partyId };
  const nothing = { commits: {}, facts: {} };
  const about = (number: number) => ({
    ...party,
    agreement: agreementId(1),
    edition: editionId(number),
  });
  const edition = (octet: number) => ({ commits: { edition: digestOfAll(octet) }, facts: {} });
  const joined = (member: Owner, invitation: number) => ({
    about: { ...party, member: memberOf(member), invitation: invitationId(invitation) },
    commits: {},
  });
  const answered = { act: 'member.answer/1' as const, ...nothing };
  const submission = { ...party, submission: submissionId(1) };
  const question = { ...submission, question: questionId(1) };
  const feedback = { ...submission, feedback: feedbackId(1) };
  const invited = { role: 'documentation' as const, redeem: digestOfAll(2), until: inAYear };
  const carried = {
    statement: base64url(drafted?.statement ?? Uint8Array.of(0)),
    signature: base64url(drafted?.signature ?? Uint8Array.of(0)),
  };
  return [
    said(
      'director',
      {
        act: 'party.join/1',
        ...joined('director', 1),
        facts: { certificate: text('director'), partyCertificate: text('party') },
      },
      [seal(2), seal(3)],
    ),
    said('officerOne', { ...answered, about: { ...party, member: memberOf('director') } }, [
      seal(4),
    ]),
    certified(keys, 'party', 'party', 'officerOne', 1),
    certified(keys, 'director', 'director', 'officerOne', 1),
    certified(keys, 'party', 'party', 'officerTwo'),
    certified(keys, 'director', 'director', 'officerTwo'),
    said('officerOne', { act: 'agreement.propose/1', about: about(1), ...edition(3) }, [seal(5)]),
    said('director', { act: 'agreement.decline/1', about: about(1), ...nothing }),
    said('officerOne', { act: 'agreement.propose/1', about: about(2), ...edition(4) }, [seal(6)]),
    said('director', { act: 'agreement.sign/1', about: about(2), ...edition(4) }),
    said('head', { act: 'agreement.countersign/1', about: about(2), ...edition(4) }),
    said('director', {
      act: 'invitation.make/1',
      about: { invitation: invitationId(2) },
      commits: {},
      facts: invited,
    }),
    said(
      'documentation',
      {
        act: 'member.join/1',
        ...joined('documentation', 2),
        facts: { certificate: text('documentation') },
      },
      [seal(7)],
    ),
    said('director', { ...answered, about: { ...party, member: memberOf('documentation') } }, [
      seal(8),
    ]),
    certified(keys, 'documentation', 'documentation', 'director'),
    said(
      'director',
      { ...none, act: 'keys.grant/1', facts: { key: print('party'), to: print('documentation') } },
      [seal(9)],
    ),
    said(
      'documentation',
      {
        act: 'submission.deposit/1',
        about: { ...submission, agreement: agreementId(1) },
        commits: { items },
        facts: {},
      },
      [seal(10), seal(11), seal(12), body],
    ),
    said('intakeOfficer', { act: 'submission.open/1', about: submission, ...nothing }),
    said('intakeOfficer', { act: 'submission.ask/1', about: question, ...nothing }, [seal(13)]),
    said('documentation', { act: 'submission.answer/1', about: question, ...nothing }, [seal(14)]),
    said('intakeOfficer', {
      act: 'document.unreadable/1',
      about: { ...party, document: documentId(14) },
      ...nothing,
    }),
    said('head', { act: 'submission.acknowledge/1', about: submission, ...nothing }, [seal(15)]),
    said('analystOne', { act: 'feedback.draft/1', about: feedback, ...nothing }, [seal(16)]),
    said('analystTwo', {
      act: 'feedback.release/1',
      about: feedback,
      commits: {},
      facts: { draft: carried },
    }),
    said('director', {
      ...none,
      act: 'keys.revoke/1',
      facts: { fingerprint: print('documentation') },
    }),
  ];
};
