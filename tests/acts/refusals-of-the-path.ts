/** Every refusal of the acts on the path from agreement to feedback. */
import { randomUUID } from 'node:crypto';
import { refused, type But, type Row } from './refusing.ts';
import type { Scene } from './standing.ts';

const unknown =
  (...names: (keyof NonNullable<But['ids']>)[]) =>
  (): But => ({
    ids: Object.fromEntries(names.map((name) => [name, randomUUID()])),
  });
const inForce = ({ agreement, inForce: { edition, commitment } }: Scene): But => ({
  ids: { agreement, edition },
  commits: { edition: commitment },
});
const decidedInForce = (scene: Scene): But => ({ ...inForce(scene), commits: {} });
/** The edition that is proposed, with its own commitment. */
const proposed = ({ proposed: { about, commits } }: Scene): But => ({
  ids: { agreement: about.agreement, edition: about.edition },
  commits: { edition: commits.edition },
});
const inState =
  (state: keyof Scene['submissions']) =>
  (scene: Scene): But => ({
    ids: { submission: scene.submissions[state] },
  });
const as =
  (question: keyof Scene['questions']) =>
  (scene: Scene): But => ({
    ids: { submission: scene.submissions.acknowledged, question: scene.questions[question] },
  });

const propose = refused('agreement.propose/1', 'party');
const sign = refused('agreement.sign/1', 'party');
const decline = refused('agreement.decline/1', 'party');
const countersign = refused('agreement.countersign/1', 'party');

export const refusalsOfAgreements: readonly Row[] = [
  propose('intake', 'not-permitted', 'by intake', unknown('edition')),
  propose('head', 'not-permitted', 'by the head', unknown('edition')),
  propose('director', 'not-permitted', 'by a director', unknown('edition')),
  refused('agreement.propose/1', 'unvouched')(
    'officer',
    'not-vouched',
    'to nobody vouched for',
    () => ({}),
  ),
  propose('officer', 'already-done', 'the same edition', proposed),
  propose('officer', 'not-open', 'in place of one in force', (scene) => ({
    ids: { agreement: scene.agreement, edition: randomUUID() },
  })),

  sign('documentation', 'not-permitted', 'by a member', proposed),
  sign('head', 'not-permitted', 'by the head', proposed),
  sign('director', 'not-found', 'none', unknown('agreement')),
  sign('director', 'edition-superseded', 'another edition', unknown('edition')),
  sign('director', 'edition-superseded', 'another text', () => ({})),
  sign('director', 'not-open', 'what is in force', inForce),

  decline('documentation', 'not-permitted', 'by a member', () => ({})),
  decline('officer', 'not-permitted', 'by an officer', () => ({})),
  decline('director', 'not-found', 'none', unknown('agreement')),
  decline('director', 'edition-superseded', 'another edition', unknown('edition')),
  decline('director', 'not-open', 'what is in force', decidedInForce),

  countersign('director', 'not-permitted', 'by a director', proposed),
  countersign('officer', 'not-permitted', 'by an officer', proposed),
  countersign('head', 'not-found', 'none', unknown('agreement')),
  countersign('head', 'edition-superseded', 'another edition', unknown('edition')),
  countersign('head', 'not-open', 'what nobody has signed', proposed),
  countersign('head', 'edition-superseded', 'another text', (scene) => ({
    ...inForce(scene),
    commits: { edition: `sha256:${'0'.repeat(64)}` },
  })),
];

const deposit = refused('submission.deposit/1', 'party');
const open = refused('submission.open/1', 'party');
const ask = refused('submission.ask/1', 'party');
const reply = refused('submission.answer/1', 'party');
const acknowledge = refused('submission.acknowledge/1', 'party');
const unreadable = refused('document.unreadable/1', 'party');

const underInForce = ({ agreement }: Scene): But => ({
  ids: { agreement, submission: randomUUID() },
});

export const refusalsOfSubmissions: readonly Row[] = [
  deposit('head', 'not-permitted', 'by the head', underInForce),
  deposit('intake', 'not-permitted', 'by intake', underInForce),
  deposit('director', 'no-agreement-in-force', 'under one that is proposed', unknown('submission')),
  deposit('documentation', 'no-agreement-in-force', 'under none', unknown('agreement')),
  deposit('director', 'already-done', 'twice', ({ agreement, submissions }) => ({
    ids: { agreement, submission: submissions.received },
  })),

  open('officer', 'not-permitted', 'by an officer', inState('received')),
  open('analyst', 'not-permitted', 'by the analyst', inState('received')),
  open('director', 'not-permitted', 'by the provider', inState('received')),
  open('intake', 'not-found', 'none', unknown('submission')),
  open('intake', 'already-done', 'twice', inState('opened')),
  open('head', 'already-done', 'after it was acknowledged', inState('acknowledged')),

  ask('officer', 'not-permitted', 'by an officer', inState('opened')),
  ask('director', 'not-permitted', 'by the provider', inState('opened')),
  ask('intake', 'not-found', 'of none', unknown('submission')),
  ask('intake', 'not-open', 'before it was opened', inState('received')),
  ask('head', 'already-done', 'the same question', as('open')),

  reply('intake', 'not-permitted', 'by intake', as('open')),
  reply('documentation', 'not-found', 'to none', unknown('question')),
  reply('director', 'not-found', 'to one about another', inState('opened')),
  reply('documentation', 'already-done', 'twice', as('answered')),

  acknowledge('analyst', 'not-permitted', 'by the analyst', inState('opened')),
  acknowledge('director', 'not-permitted', 'by the provider', inState('opened')),
  acknowledge('intake', 'not-found', 'none', unknown('submission')),
  acknowledge('intake', 'not-open', 'before it was opened', inState('received')),
  acknowledge('head', 'already-done', 'twice', inState('acknowledged')),

  unreadable('intake', 'not-found', 'none', unknown('document')),
  unreadable('analyst', 'not-permitted', 'what is for others', ({ proposed: { enclosed } }) => ({
    ids: { document: enclosed[0]?.id ?? '' },
  })),
];

const draft = refused('feedback.draft/1', 'party');
const release = refused('feedback.release/1', 'party');
const acknowledged = inState('acknowledged');
const prepared =
  (of: (scene: Scene) => But) =>
  (scene: Scene): But => ({
    ...of(scene),
    beside: 'feedback.prepare/1',
  });
/** What waits, or what was released already, as its release must carry it. */
const carried =
  (which: 'waiting' | 'done', ids: But['ids'] = {}) =>
  (scene: Scene): But => ({
    ids: { ...scene[which].about, ...ids },
    facts: { draft: { ...scene[which].draft } },
  });
const own = (act: Row['act']) => refused(act, 'mechanism');
const others = (act: Row['act'], ...who: Row['who'][]): Row[] =>
  who.map((each) => own(act)(each, 'not-permitted', `by ${each}`, () => ({})));

export const refusalsOfFeedback: readonly Row[] = [
  draft('head', 'second-person-needed', 'that nothing prepares', acknowledged),
  draft('intake', 'not-permitted', 'by intake', prepared(acknowledged)),
  draft('officer', 'not-permitted', 'by an officer', prepared(acknowledged)),
  draft('analyst', 'not-open', 'before it was acknowledged', prepared(inState('opened'))),
  draft(
    'analyst',
    'already-done',
    'which was released',
    prepared(({ done }) => ({ ids: done.about })),
  ),

  release('intake', 'not-permitted', 'by intake', carried('waiting')),
  release('officer', 'not-permitted', 'by an officer', carried('waiting')),
  release('analyst', 'second-person-needed', 'by the drafter', carried('waiting')),
  release('head', 'statement-malformed', 'that carries none', () => ({})),
  release(
    'head',
    'not-found',
    'under another name',
    carried('waiting', { feedback: randomUUID() }),
  ),
  release('head', 'already-done', 'twice', carried('done')),

  ...others('submission.reopen/1', 'officer', 'analyst'),
  ...others('submission.note/1', 'officer', 'analyst'),
  ...others('material.hand-over/1', 'officer', 'analyst'),
  ...others('use.record/1', 'officer', 'intake'),
  ...others('feedback.prepare/1', 'officer', 'intake'),
];
