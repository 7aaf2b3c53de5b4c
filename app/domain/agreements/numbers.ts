import type { Language } from './clause.ts';

const digits = '٠١٢٣٤٥٦٧٨٩';
const letters = {
  ar: 'أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض'.split(' '),
  en: 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' '),
} as const;

/** The most lettered lines there can be: as many as the Latin alphabet has letters. */
export const mostLines = 26;

/** An integer of 0 or more in the digits of the signed text: Western in English, Arabic-Indic in Arabic. */
export const numeral = (value: number, language: Language): string =>
  language === 'en'
    ? String(value)
    : String(value).replace(/[0-9]/g, (digit) => digits.charAt(Number(digit)));

/**
 * The letter of a line: `(a)`, or `(أ)` in abjad order.
 * @param at from 0 to `mostLines` - 1
 * @throws RangeError beyond: the schemas of values allow no such line
 */
export const letterOf = (at: number, language: Language): string => {
  const letter = letters[language][at];
  if (letter === undefined) throw new RangeError(`no letter for line ${at}`);
  return `(${letter})`;
};

// "By the last two digits: 03–10 take a plural noun, 11–99 a singular with tanwīn, 00–02 (from 100
// on) a singular genitive; one and two are words, never digits with يوم."
const arabicDays = (days: number): string => {
  if (days === 1) return 'يوم واحد';
  if (days === 2) return 'يومين';
  const lastTwo = days % 100;
  const noun = lastTwo <= 2 ? 'يوم' : lastTwo <= 10 ? 'أيام' : 'يومًا';
  return `${numeral(days, 'ar')} ${noun}`;
};

/**
 * A number of days with its unit; in Arabic always genitive, so it stands after خلال، قبل، بعد، على مدى.
 * @param days an integer of 1 or more
 */
export const daysPhrase = (days: number, language: Language): string =>
  language === 'ar' ? arabicDays(days) : `${days} ${days === 1 ? 'day' : 'days'}`;
