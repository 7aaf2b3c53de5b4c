/** Where an agreement stands, which is where its newest edition stands. */
export const agreementStates = ['draft', 'proposed', 'signed', 'in-force', 'declined'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** The officer proposes, the provider's director signs or declines, the head countersigns. */
export const agreementSteps = ['propose', 'sign', 'decline', 'countersign'] as const;
export type AgreementStep = (typeof agreementSteps)[number];

const life: Record<AgreementState, Partial<Record<AgreementStep, AgreementState>>> = {
  draft: { propose: 'proposed' },
  // "A different proposal is a new edition" (clause `amendment`, 2): it supersedes the one before.
  proposed: { propose: 'proposed', sign: 'signed', decline: 'declined' },
  // Signed by the provider alone it is not decided yet: the head countersigns, or another is proposed.
  signed: { propose: 'proposed', countersign: 'in-force' },
  'in-force': {},
  declined: { propose: 'proposed' },
};

/** The state that a step leads to, or undefined where the step is not allowed now. */
export const after = (state: AgreementState, step: AgreementStep): AgreementState | undefined =>
  life[state][step];

/** The steps that are allowed now: what a page offers and a drawing shows. */
export const stepsFrom = (state: AgreementState): AgreementStep[] =>
  agreementSteps.filter((step) => after(state, step) !== undefined);

/** Where one edition stands: as its agreement, or superseded by a later one. */
export type EditionState = AgreementState | 'superseded';

/** What an edition becomes when a later one is proposed: superseded, unless it was decided. */
export const whenFollowed = (state: AgreementState): EditionState =>
  state === 'proposed' || state === 'signed' ? 'superseded' : state;
