import { useMemo, useSyncExternalStore } from 'react';
import type { Moment } from '../domain/basis/moment.ts';
import { formatsOf, type Formats } from './formats.ts';
import { useReading, useText } from './use-text.tsx';

/** What `useDates` adds to the formats: whole sentences, made of messages. */
export interface Dates extends Formats {
  /** ٢٤ تشرين الثاني ٢٠٢٦، ٠٨:٢٥ بتوقيت غرينتش: where the moment is proof */
  readonly full: (at: Moment) => string;
  /** بقيت ٣ دقائق تقريبًا: an honest time, in the largest unit that fits */
  readonly left: (seconds: number) => string;
  /** ٥٫٣ ميغابايت في الثانية */
  readonly speed: (bytesPerSecond: number) => string;
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;

/** False while the server draws and while the browser wakes the page; true ever after. */
export const useAwake = (): boolean => useSyncExternalStore(never, yes, no);

/**
 * Dates, numbers and sizes in the reader's language, digits and time zone.
 *
 * [Note: One side writes dates] Browsers carry other versions of ICU than the server and live in
 * other time zones, and a text that differs at hydration kills the page. So in the account the
 * browser alone writes them: until the page is awake they are written in UTC by our own hand
 * (`2026-11-24`), which is the same on both sides, and a moment later in the reader's way.
 */
export const useDates = (): Dates => {
  const reading = useReading();
  const t = useText('dates');
  const isAwake = useAwake();
  return useMemo(() => {
    const formats = isAwake ? formatsOf(reading) : plain;
    return {
      ...formats,
      full: (at) => (isAwake ? t('proof', { ...formats.proof(at) }) : plain.moment(at)),
      left: (seconds) => {
        if (seconds < 3_600) return t('minutes.left', { n: Math.floor(seconds / 60) });
        if (seconds < 172_800) return t('hours.left', { n: Math.floor(seconds / 3_600) });
        return t('days.left', { n: Math.floor(seconds / 86_400) });
      },
      speed: (bytesPerSecond) => t('speed', { size: formats.size(bytesPerSecond) }),
    };
  }, [reading, t, isAwake]);
};

/** Before the page is awake: the same octets on the server and in the browser. */
const plain: Formats = {
  day: (at) => at.slice(0, 10),
  weekday: (at) => at.slice(0, 10),
  moment: (at) => `${at.slice(0, 10)} ${at.slice(11, 16)}`,
  proof: (at) => ({ day: at.slice(0, 10), clock: at.slice(11, 16) }),
  ago: (at) => at.slice(0, 10),
  number: String,
  percent: (share) => `${Math.floor(share * 100)}%`,
  size: (sizeBytes) => `${sizeBytes} B`,
  list: (items) => items.join(' · '),
  beside: (facts) => facts.join(' · '),
};
