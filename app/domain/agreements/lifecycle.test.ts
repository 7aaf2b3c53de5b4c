import { expect, test } from 'vitest';
import {
  after,
  isUndecided,
  states,
  steps,
  stepsFrom,
  type State,
  type Step,
} from './lifecycle.ts';

const allowed: [from: State, step: Step, to: State][] = [
  ['draft', 'propose', 'proposed'],
  ['proposed', 'sign', 'signed'],
  ['proposed', 'decline', 'declined'],
  ['proposed', 'supersede', 'superseded'],
  ['signed', 'countersign', 'in-force'],
  ['signed', 'supersede', 'superseded'],
];
test.each(allowed)('%s, %s: %s', (from, step, to) => {
  expect(after(from, step)).toBe(to);
  expect(stepsFrom(from)).toContain(step);
});

const refused = states.flatMap((from) =>
  steps
    .filter((step) => !allowed.some(([state, may]) => state === from && may === step))
    .map((step): [State, Step] => [from, step]),
);
test.each(refused)('from %s nothing comes of %s', (from, step) => {
  expect(after(from, step)).toBeUndefined();
  expect(stepsFrom(from)).not.toContain(step);
});

test('what is out and not decided gives way to a new proposal', () => {
  expect(states.filter(isUndecided)).toEqual(['proposed', 'signed']);
});
