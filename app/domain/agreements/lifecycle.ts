/** Where an edition of an agreement stands. `superseded`: a later proposal took its place. */
export const states = [
  'draft',
  'proposed',
  'signed',
  'in-force',
  'declined',
  'superseded',
] as const;
export type State = (typeof states)[number];

/** The officer proposes, the provider's director signs or declines, the head countersigns. */
export const steps = ['propose', 'sign', 'decline', 'countersign', 'supersede'] as const;
export type Step = (typeof steps)[number];

const life: Record<State, Partial<Record<Step, State>>> = {
  draft: { propose: 'proposed' },
  // "A different proposal is a new edition" (clause `amendment`, 2): it supersedes this one.
  proposed: { sign: 'signed', decline: 'declined', supersede: 'superseded' },
  // Signed by the provider alone it is still undecided, so a new proposal takes its place too.
  signed: { countersign: 'in-force', supersede: 'superseded' },
  'in-force': {},
  declined: {},
  superseded: {},
};

/** The state that a step leads to, or undefined where the step is not allowed now. */
export const after = (state: State, step: Step): State | undefined => life[state][step];

/** The steps that are allowed now: what a page offers and a drawing shows. */
export const stepsFrom = (state: State): Step[] =>
  steps.filter((step) => after(state, step) !== undefined);

/** Whether a new proposal takes its place: it is out, and not decided. */
export const isUndecided = (state: State): boolean => after(state, 'supersede') !== undefined;
