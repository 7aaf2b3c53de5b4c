import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { momentOf } from '../../domain/basis/moment.ts';
import type { Reading } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/translate.ts';
import { ReadingProvider } from '../../i18n/use-text.tsx';
import { AsRead, CannotTell, entryOf, Told } from './told.tsx';

const readings: readonly Reading[] = [
  { language: 'ar', digits: 'arab' },
  { language: 'en', digits: 'latn' },
];
beforeAll(async () => {
  for (const reading of readings) await loadTexts(reading, ['feedback', 'dates']);
});

test.each(readings)('$language: what is released is what was shown before', (reading) => {
  const entries = [
    entryOf({ code: 'used-for-analysis', items: null }),
    entryOf({ code: 'not-yet-used', items: ['a', 'b'] }),
  ];
  const drawn = (what: React.JSX.Element) =>
    renderToStaticMarkup(<ReadingProvider reading={reading}>{what}</ReadingProvider>);
  const list = /<ul class="told-entries">.*<\/ul>/;
  const before = drawn(<AsRead entries={entries} />);
  const releasedAt = momentOf(new Date('2026-11-24T08:25:50Z'));
  const after = drawn(<Told of={{ id: 'one', releasedAt, entries }} />);
  expect(list.exec(before)?.[0]).toContain('</li>');
  expect(list.exec(after)?.[0]).toBe(list.exec(before)?.[0]);
  expect(before).toContain(drawn(<CannotTell />));
});

test('items are called only what the reader may know them by', () => {
  const nameOf = (item: string) => (item === 'a' ? 'a.jpg' : undefined);
  expect(entryOf({ code: 'not-yet-used', items: ['a', 'b'] }, nameOf)).toEqual({
    code: 'not-yet-used',
    items: 2,
    named: ['a.jpg'],
  });
});
