/** What the frozen day says of material: deposit, review, use, before it is sealed. */
import type { Digest } from '../../app/domain/basis/digest.ts';
import { safestConditions } from '../../app/domain/conditions/conditions.ts';
import { digestOfAll, logsOf, saltOfAll } from './day.ts';
import { both, draftFields, writer, type Written } from './day-documents.ts';
import { givenItem, items } from './day-items.ts';
import {
  agreementId,
  feedbackId,
  itemId,
  partyId,
  questionId,
  submissionId,
  type FixedKeys,
} from './fixed.ts';

/** The tree of the items is what `itemsTree` says of `items`. */
export const materialDocuments = (
  keys: FixedKeys,
  tree: { size: number; root: Digest },
): readonly Written[] => {
  const logs = logsOf(keys);
  const written = writer(logs.party);
  const submission = { party: partyId, submission: submissionId(1) };
  const deposit = { ...submission, agreement: agreementId(1) };
  const question = { ...submission, question: questionId(1) };
  const kept = [{ item: itemId(1), sessionKey: saltOfAll(33) }];
  const defaults = { ...draftFields, conditions: safestConditions };
  const read = ['intake', 'party'] as const;
  return [
    written(10, 'submission/1', ['documentation', ...read], deposit, {
      title: 'تسليم',
      provider: both,
      items: { salt: saltOfAll(34), ...tree },
      pages: 1,
      readableCopy: true,
      defaults,
    }),
    written(11, 'manifest-page/1', ['documentation', ...read], deposit, {
      page: 0,
      pages: 1,
      items,
    }),
    written(12, 'item-keys/1', ['documentation', ...read], deposit, { keys: kept }),
    written(13, 'question/1', ['intakeOfficer', ...read], question, {
      question: questionId(1),
      item: null,
      text: 'أين؟',
    }),
    written(14, 'answer/1', ['documentation', ...read], question, {
      question: questionId(1),
      text: 'هنا',
    }),
    written(15, 'acknowledgement/1', ['head', ...read], submission, {
      deposit: digestOfAll(35),
      items: 2,
      damaged: [{ item: itemId(2), reason: 'empty' }],
      text: '',
    }),
    written(
      16,
      'feedback/1',
      ['analystOne', 'analysis', 'party'],
      { ...submission, feedback: feedbackId(1) },
      {
        feedback: feedbackId(1),
        entries: [{ code: 'reviewed-and-kept', items: [itemId(1)] }],
      },
    ),
    written(
      20,
      'note/1',
      ['intakeOfficer', 'intake'],
      { submission: submissionId(1) },
      { items: [{ item: itemId(1), class: 'potential-evidence', note: '', damaged: null }] },
      logs.mechanism,
    ),
    written(
      21,
      'handover/1',
      ['intakeOfficer', 'analysis'],
      {},
      {
        deposit: digestOfAll(35),
        title: 'تسليم',
        provider: both,
        items: [givenItem],
        keys: kept,
        defaults: safestConditions,
        note: '',
      },
      logs.mechanism,
    ),
    written(
      22,
      'use/1',
      ['analystOne', 'analysis'],
      {},
      { submission: submissionId(1), items: [itemId(1)], purpose: 'غرض', note: '' },
      logs.mechanism,
    ),
    written(
      23,
      'feedback-draft/1',
      ['analystOne', 'analysis'],
      {},
      {
        feedback: feedbackId(1),
        party: partyId,
        submission: submissionId(1),
        statement: digestOfAll(36),
        note: '',
      },
      logs.mechanism,
    ),
  ];
};
