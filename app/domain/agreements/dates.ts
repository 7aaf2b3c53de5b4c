import type { Language } from './clause.ts';
import { numeral } from './numbers.ts';

// Both names, as the UN writes them. A signed text may not depend on a browser's `Intl`.
const months = {
  ar: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيه',
    'تموز/يوليه',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** Whether a text is a day of the Gregorian calendar as ISO 8601 writes it: `2016-12-21`. */
export const isIsoDate = (text: string): boolean => {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/**
 * A day as a signed text or a receipt writes it: `21 December 2016`, `٢١ كانون الأول/ديسمبر ٢٠١٦`.
 * @param isoDate what `isIsoDate` accepts
 * @throws RangeError for any other text
 */
export const datePhrase = (isoDate: string, language: Language): string => {
  if (!isIsoDate(isoDate)) throw new RangeError('not an ISO date');
  const month = months[language][Number(isoDate.slice(5, 7)) - 1];
  const day = numeral(Number(isoDate.slice(8)), language);
  return `${day} ${String(month)} ${numeral(Number(isoDate.slice(0, 4)), language)}`;
};
