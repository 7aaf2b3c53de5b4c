import * as z from 'zod/mini';

const form = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const written = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** A moment in whole seconds, UTC, as RFC 3339 writes it with `Z`: `2026-11-24T08:25:50Z`. */
export const Moment = z
  .string()
  .check(
    z.regex(form),
    z.refine((text) => {
      const date = new Date(text);
      return !Number.isNaN(date.getTime()) && written(date) === text;
    }),
  )
  .brand<'moment'>();
export type Moment = z.infer<typeof Moment>;

/** The moment of a date, its fraction of a second cut off. */
export const momentOf = (date: Date): Moment => Moment.parse(written(date));

/** Seconds from one moment to another; negative if the other is earlier. */
export const secondsBetween = (from: Moment, to: Moment): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;

/** The moment so many days of 86,400 seconds later. */
export const daysAfter = (moment: Moment, days: number): Moment =>
  momentOf(new Date(Date.parse(moment) + days * 86_400_000));
