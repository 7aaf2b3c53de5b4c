import { expect, test } from 'vitest';
import { everyReading } from './language.ts';
import { namespaces } from './texts.ts';
import { loadTexts, textsOf } from './translate.ts';

const arabic = { language: 'ar', digits: 'arab' } as const;

test('texts that are not there yet are one thing to wait for, then texts', async () => {
  const reading = { language: 'en', digits: 'latn' } as const;
  const thrown = (): unknown => {
    try {
      return textsOf(reading, 'frame');
    } catch (underWay) {
      return underWay;
    }
  };
  const underWay = thrown();
  expect(underWay).toMatchObject({ message: expect.stringContaining('frame') as string });
  expect(thrown()).toBe(underWay);
  await underWay;
  expect(textsOf(reading, 'frame')('leave')).toBe('Leave now');
});

test('every namespace is a file in each language', async () => {
  for (const reading of everyReading)
    await expect(loadTexts(reading, namespaces)).resolves.toBeUndefined();
});

test.each([
  [0, 'الموعد الأخير اليوم'],
  [1, 'بقي يوم واحد'],
  [2, 'بقي يومان'],
  [3, 'بقيت ٣ أيام'],
  [11, 'بقي ١١ يومًا'],
  [100, 'بقي ١٠٠ يوم'],
])('%i days have their own form', async (n, sentence) => {
  await loadTexts(arabic, ['dates']);
  expect(textsOf(arabic, 'dates')('days.left', { n })).toBe(sentence);
});

test('a name stands isolated in its sentence', async () => {
  await loadTexts(arabic, ['dates']);
  const t = textsOf(arabic, 'dates');
  expect(t('range', { from: 'A', to: 'B' })).toBe('من \u2068A\u2069 إلى \u2068B\u2069');
});

test('digits follow the choice of the reader in messages too', async () => {
  const western = { language: 'ar', digits: 'latn' } as const;
  await loadTexts(western, ['dates']);
  expect(textsOf(western, 'dates')('days.left', { n: 3 })).toBe('بقيت 3 أيام');
});
