import type { Moment } from '../domain/basis/moment.ts';
import { localeOf, type Reading } from './language.ts';

/**
 * Dates, numbers and sizes for screens, the one home of `Intl`. Papers that are signed or exported
 * never come here: their texts are made by tables of our own (`clauses`), or two versions of ICU
 * would make two papers.
 */
export interface Formats {
  /** ٢٤ تشرين الثاني ٢٠٢٦ */
  readonly day: (at: Moment) => string;
  /** الثلاثاء، ٢٤ تشرين الثاني ٢٠٢٦ */
  readonly weekday: (at: Moment) => string;
  /** ٢٤ تشرين الثاني ٢٠٢٦ في ٨:٢٥ ص, in the reader's own time zone */
  readonly moment: (at: Moment) => string;
  /** 24 hours, UTC, for what is proof; the message `dates.proof` puts day and clock together */
  readonly proof: (at: Moment) => { readonly day: string; readonly clock: string };
  /** قبل ساعتين: for the past alone, because «خلال ٣ أيام» means within, not after */
  readonly ago: (at: Moment, now: Moment) => string;
  readonly number: (value: number) => string;
  /** ٤٢٪ of a share between 0 and 1, cut down: 100 is said of what is whole */
  readonly percent: (share: number) => string;
  /** Decimal units (1 MB = 1,000,000 bytes), with one fraction digit at most */
  readonly size: (sizeBytes: number) => string;
  /** وثائق وصور وتسجيلات */
  readonly list: (items: readonly string[]) => string;
  /** Facts side by side. No middle dot in Arabic: beside a number it reads as a zero. */
  readonly beside: (facts: readonly string[]) => string;
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const sizeIn =
  ({ language }: Reading, locale: string) =>
  (sizeBytes: number): string => {
    const step = sizeBytes < 1 ? 0 : Math.floor(Math.log10(sizeBytes) / 3);
    const unit = units[Math.min(step, units.length - 1)] ?? 'byte';
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      // In Arabic `short` writes «م.ب» for mega and «كيلوبايت» for kilo; in English “20 byte”.
      unitDisplay: language === 'ar' || unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: unit === 'byte' ? 0 : 1,
    }).format(sizeBytes / 1000 ** units.indexOf(unit));
  };

const agoIn = (locale: string) => {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return (at: Moment, now: Moment): string => {
    const seconds = Math.max(0, (Date.parse(now) - Date.parse(at)) / 1000);
    const step = steps.find(([, one]) => seconds >= one);
    if (step === undefined) return relative.format(0, 'second'); // «الآن», not «هذه الدقيقة»
    const [unit, length] = step;
    return relative.format(-Math.floor(seconds / length), unit);
  };
};

/** @param timeZone of the reader; the browser's own if it is left out */
export const formatsOf = (reading: Reading, timeZone?: string): Formats => {
  const locale = localeOf(reading);
  const zone = timeZone === undefined ? {} : { timeZone };
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...zone, ...options });
    return (at: Moment) => format.format(new Date(at));
  };
  const proofDay = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const proofClock = dates({
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale);
  return {
    day: dates({ dateStyle: 'long' }),
    weekday: dates({ dateStyle: 'full' }),
    moment: dates({ dateStyle: 'long', timeStyle: 'short' }),
    proof: (at) => ({ day: proofDay(at), clock: proofClock(at) }),
    ago: agoIn(locale),
    number: (value) => number.format(value),
    percent: (share) => percent.format(Math.floor(share * 100) / 100),
    size: sizeIn(reading, locale),
    list: (items) => list.format(items),
    beside: (facts) => facts.join(reading.language === 'ar' ? '، ' : ' · '),
  };
};
