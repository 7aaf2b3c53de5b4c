import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Checks } from './checks.tsx';

const drawn = (more: { hint?: string; error?: string }): string =>
  renderToStaticMarkup(
    <Checks
      legend="Which?"
      choices={[{ value: 'a', label: 'A' }]}
      values={[]}
      onChange={() => undefined}
      {...more}
    />,
  );

/** Texts of the elements that describe the group, in their order. */
const describedBy = (html: string): string[] => {
  const ids = / aria-describedby="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
  return ids.map((id) => new RegExp(` id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? 'nothing');
};

test('what is said of a group is tied to it', () => {
  expect(describedBy(drawn({}))).toEqual([]);
  expect(describedBy(drawn({ hint: 'Any of them.' }))).toEqual(['Any of them.']);
  expect(describedBy(drawn({ hint: 'Any of them.', error: 'One is needed.' }))).toEqual([
    'Any of them.',
    'One is needed.',
  ]);
});

test('an error is written into a place that stands there before it', () => {
  expect(drawn({})).toContain('<div role="status" class="live"></div>');
  expect(drawn({ error: 'One is needed.' })).toMatch(
    /<div role="status" class="live"><p [^>]*>One/,
  );
});
