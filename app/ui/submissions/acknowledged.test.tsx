import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { ItemMark } from '../../acts/submissions/marks.ts';
import { momentOf } from '../../domain/basis/moment.ts';
import type { Reading } from '../../i18n/language.ts';
import { loadTexts } from '../../i18n/translate.ts';
import { ReadingProvider } from '../../i18n/use-text.tsx';
import { Acknowledged } from './acknowledged.tsx';

const readings = [
  [{ language: 'ar', digits: 'arab' }, 'المادة رقم ١٢ من إيداع 2026-11-24'],
  [{ language: 'ar', digits: 'latn' }, 'المادة رقم 12 من إيداع 2026-11-24'],
  [{ language: 'en', digits: 'latn' }, 'Item 12 of the submission of 2026-11-24'],
] as const;
beforeAll(async () => {
  for (const [reading] of readings)
    await loadTexts(reading, ['submissions', 'vocabulary', 'dates']);
});

const id = '3f1c9a52-7d04-4b6e-8a11-90c2d4e5f607';
/** As text; the day is written in the reader's way once the page is awake. */
const read = (reading: Reading, mark: ItemMark | undefined): string => {
  const at = momentOf(new Date('2026-11-24T08:25:50Z'));
  const of = {
    recordedAt: at,
    depositedAt: at,
    items: 12,
    text: '',
    damaged: [{ item: id, reason: 'empty', mark } as const],
  };
  const drawn = renderToStaticMarkup(
    <ReadingProvider reading={reading}>
      <Acknowledged of={of} />
    </ReadingProvider>,
  );
  const inOne = drawn.replaceAll(/<\/?bdi[^>]*>/g, '');
  return inOne.replaceAll(/<[^>]*>|\p{Cf}/gu, ' ').replaceAll(/\s+/g, ' ');
};

test.each(readings)('%o: a damaged item is told by its number and day', (reading, words) => {
  const text = read(reading, { number: 12 });
  expect(text).toContain(words);
  expect(text).not.toContain(id.slice(0, 8));
});

test('by its name, where a copy was kept', () => {
  const text = read({ language: 'en', digits: 'latn' }, { name: 'صورة.jpg' });
  expect(text).toContain('صورة.jpg');
  expect(text).not.toContain('Item 12');
});
