import { expect, test } from 'vitest';
import { momentOf } from '../domain/basis/moment.ts';
import { formatsOf } from './formats.ts';

const at = momentOf(new Date('2026-11-24T08:25:50Z'));
const earlier = momentOf(new Date('2026-11-24T06:20:00Z'));
const arabic = formatsOf({ language: 'ar', digits: 'arab' }, 'UTC');
const western = formatsOf({ language: 'ar', digits: 'latn' }, 'UTC');
const english = formatsOf({ language: 'en', digits: 'latn' }, 'UTC');

// Versions of ICU differ in invisible marks of direction; readers do not see them.
const seen = (text: string) => text.replaceAll(/\p{Cf}/gu, '').replaceAll(/\s/gu, ' ');

test.each([
  [arabic.day(at), '٢٤ تشرين الثاني ٢٠٢٦'],
  [western.day(at), '24 تشرين الثاني 2026'],
  [english.day(at), '24 November 2026'],
  [arabic.moment(at), '٢٤ تشرين الثاني ٢٠٢٦ في ٨:٢٥ ص'],
  [arabic.weekday(at), 'الثلاثاء، ٢٤ تشرين الثاني ٢٠٢٦'],
  [arabic.proof(at).clock, '٠٨:٢٥'],
  [arabic.ago(earlier, at), 'قبل ساعتين'],
  [arabic.ago(at, earlier), 'الآن'],
  [english.ago(at, earlier), 'now'],
  [arabic.number(1_234_567), '١٬٢٣٤٬٥٦٧'],
  [arabic.percent(0.42), '٤٢٪'],
  [english.percent(0.999), '99%'],
  [arabic.size(1_250_000_000), '١٫٣ غيغابايت'],
  [english.size(999), '999 bytes'],
  [english.size(1), '1 byte'],
  [english.size(0), '0 bytes'],
  [arabic.size(0), '٠ بايت'],
  [arabic.size(20), '٢٠ بايت'],
  [english.size(1_000_000), '1 MB'],
  [arabic.list(['وثائق', 'صور', 'تسجيلات']), 'وثائق وصور وتسجيلات'],
  [arabic.beside(['مادتان', arabic.size(300_000_000)]), 'مادتان، ٣٠٠ ميغابايت'],
])('%s', (written, expected) => {
  expect(seen(written)).toBe(expected);
});

test('what is proof stays in UTC wherever it is read', () => {
  const damascus = formatsOf({ language: 'en', digits: 'latn' }, 'Asia/Damascus');
  expect(damascus.proof(at).clock).toBe('08:25');
  expect(seen(damascus.moment(at))).toContain('11:25');
});
