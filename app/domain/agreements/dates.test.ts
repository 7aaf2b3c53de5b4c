import { expect, test } from 'vitest';
import { datePhrase, isIsoDate } from './dates.ts';

const months: [iso: string, ar: string, en: string][] = [
  ['2016-01-01', '١ كانون الثاني/يناير ٢٠١٦', '1 January 2016'],
  ['2016-02-29', '٢٩ شباط/فبراير ٢٠١٦', '29 February 2016'],
  ['2011-03-15', '١٥ آذار/مارس ٢٠١١', '15 March 2011'],
  ['2017-04-04', '٤ نيسان/أبريل ٢٠١٧', '4 April 2017'],
  ['2018-05-31', '٣١ أيار/مايو ٢٠١٨', '31 May 2018'],
  ['2019-06-10', '١٠ حزيران/يونيه ٢٠١٩', '10 June 2019'],
  ['2020-07-07', '٧ تموز/يوليه ٢٠٢٠', '7 July 2020'],
  ['2013-08-21', '٢١ آب/أغسطس ٢٠١٣', '21 August 2013'],
  ['2022-09-09', '٩ أيلول/سبتمبر ٢٠٢٢', '9 September 2022'],
  ['2023-10-30', '٣٠ تشرين الأول/أكتوبر ٢٠٢٣', '30 October 2023'],
  ['2026-11-24', '٢٤ تشرين الثاني/نوفمبر ٢٠٢٦', '24 November 2026'],
  ['2016-12-21', '٢١ كانون الأول/ديسمبر ٢٠١٦', '21 December 2016'],
];
test.each(months)('%s has both names of its month in Arabic', (iso, ar, en) => {
  expect(datePhrase(iso, 'ar')).toBe(ar);
  expect(datePhrase(iso, 'en')).toBe(en);
});

test.each([
  '2015-02-29',
  '2016-13-01',
  '2016-00-10',
  '2016-1-1',
  '21-12-2016',
  '2016-12-21T00:00:00Z',
  '٢٠١٦-١٢-٢١',
  '0999-01-01',
  '',
])('“%s” is no date', (text) => {
  expect(isIsoDate(text)).toBe(false);
  expect(() => datePhrase(text, 'en')).toThrow(RangeError);
});
