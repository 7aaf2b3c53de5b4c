import * as z from 'zod/mini';
import type { Both, Language } from '../agreements/clause.ts';
import { GivenBoth, isolated } from '../agreements/given-text.ts';
import { daysPhrase, numeral } from '../agreements/numbers.ts';
import { ok, refuse, type Result } from '../basis/result.ts';
import type { Conditions } from '../conditions/conditions.ts';
import { choices1, terms1 } from './library.ts';

/** What the Mechanism says in the short terms; the program knows neither, and invents nothing. */
export const TermsOffered = z.strictObject({
  answerDays: z.int().check(z.minimum(1), z.maximum(365)),
  /** Who else may be able to help: one to four, in one line. */
  help: z.array(GivenBoth).check(z.minLength(1), z.maxLength(4)),
});
export type TermsOffered = z.infer<typeof TermsOffered>;

/** The canonical values of the short terms, closed; the text follows from them alone. */
export const TermsValues = z.extend(TermsOffered, {
  library: z.literal(1),
  conditions: z.enum(['study-only', 'ask-me-first', 'you-may-share']),
});
export type TermsValues = z.infer<typeof TermsValues>;

/** What an individual accepts, as one JSON value: `sha256(salt ‖ JCS({kind: 'terms/1', value}))`. */
export const Terms = z.strictObject({
  values: TermsValues,
  text: z.strictObject({ ar: z.string(), en: z.string() }),
});
export type Terms = z.infer<typeof Terms>;

/** One of the terms as it is read: its number in the digits of its language. */
export interface ReadTerm {
  readonly number: string;
  readonly title: string;
  readonly paragraph: string;
}

/** “a, b and c”; «أ وب وج», و attached and no comma. */
const inOneLine = (entries: readonly Both[], language: Language): string => {
  const names = entries.map((entry) => isolated(entry[language]));
  if (language === 'ar') return names.join(' و');
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
};

/** The terms in one language, for a page. */
export const readTerms = (values: TermsValues, language: Language): readonly ReadTerm[] => {
  const said: Readonly<Record<string, string>> = {
    individual_conditions: choices1[values.conditions][language],
    answer_days: daysPhrase(values.answerDays, language),
    help_list: inOneLine(values.help, language),
  };
  return terms1.map(({ title, paragraph }, at) => ({
    number: numeral(at + 1, language),
    title: title[language],
    paragraph: paragraph[language].replace(/\{([a-z_]+)\}/g, (_, name: string) => said[name] ?? ''),
  }));
};

const textOf = (values: TermsValues, language: Language): string =>
  readTerms(values, language)
    .map(({ number, title, paragraph }) => `${number}. ${title}\n${paragraph}\n`)
    .join('\n');

/** The same values give the same octets, on every machine: no clock, no locale, no chance. */
export const composeTerms = (values: TermsValues): Terms => ({
  values,
  text: { ar: textOf(values, 'ar'), en: textOf(values, 'en') },
});

/** Whoever reads what was accepted makes the text again: one that says something else is refused. */
export const faithfulTerms = (value: Terms): Result<Terms, 'terms-unfaithful'> => {
  const { ar, en } = composeTerms(value.values).text;
  return value.text.ar === ar && value.text.en === en ? ok(value) : refuse('terms-unfaithful');
};

/** What the four answers of conditions are in the words of the terms: never more than they allow. */
export const choiceOf = ({ sharing, askFirst }: Conditions): TermsValues['conditions'] => {
  if (sharing === 'no-one') return 'study-only';
  return sharing === 'competent-jurisdictions' && askFirst === 'no-need-to-ask'
    ? 'you-may-share'
    : 'ask-me-first';
};

/** The terms as they stand on the sending step: what the Mechanism says, under these conditions. */
export const termsUnder = ({ answerDays, help }: TermsOffered, conditions: Conditions): Terms =>
  composeTerms({ library: 1, conditions: choiceOf(conditions), answerDays, help });
