import { expect, test } from 'vitest';
import { ok, refuse } from '../domain/basis/result.ts';
import type { Outcome } from './session.ts';
import { untilAnswered } from './until-answered.ts';

/** A line on which these answers come, one a sending; what went out is numbered as it was made. */
const lineOf = (...answers: (string | undefined)[]) => {
  const sent: number[] = [];
  let made = 0;
  return {
    sent,
    make: (): Outcome<() => Outcome<number>> => {
      made += 1;
      const number = made;
      const send = (): Outcome<number> => {
        sent.push(number);
        const code = answers[sent.length - 1];
        return Promise.resolve(code === undefined ? ok(number) : refuse(code));
      };
      return Promise.resolve(ok(send));
    },
  };
};

const cases: [
  sentence: string,
  answers: (string | undefined)[],
  asked: unknown[],
  sent: number[],
][] = [
  ['what is answered at once is made once', [undefined], [ok(1)], [1]],
  [
    'without an answer the very same goes out again',
    ['no-connection', 'later', 'answer-malformed', undefined],
    [refuse('no-connection'), refuse('later'), refuse('answer-malformed'), ok(1)],
    [1, 1, 1, 1],
  ],
  ['what was done is not done again', [undefined], [ok(1), ok(1), ok(1)], [1]],
  [
    'what was refused is made anew',
    ['name-taken', undefined],
    [refuse('name-taken'), ok(2)],
    [1, 2],
  ],
  [
    'what waited until it was old is made anew at once',
    ['no-connection', 'clock-off', undefined],
    [refuse('no-connection'), ok(2)],
    [1, 1, 2],
  ],
  ['a clock that is off stays off', ['clock-off'], [refuse('clock-off')], [1]],
  [
    'a clock that was set wrong while it waited is told so, once',
    ['no-connection', 'clock-off', 'clock-off'],
    [refuse('no-connection'), refuse('clock-off')],
    [1, 1, 2],
  ],
];
test.each(cases)('%s', async (_, answers, asked, sent) => {
  const line = lineOf(...answers);
  const ask = untilAnswered<number>();
  for (const answer of asked) expect(await ask(line.make)).toEqual(answer);
  expect(line.sent).toEqual(sent);
});

test('what could not be made is made when it is asked for again', async () => {
  const ask = untilAnswered<number>();
  const line = lineOf(undefined);
  expect(await ask(() => Promise.resolve(refuse('no-connection')))).toEqual(
    refuse('no-connection'),
  );
  expect(await ask(line.make)).toEqual(ok(1));
});
