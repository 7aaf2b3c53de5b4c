/**
 * Every namespace, one a word, as `locales/{ar,en}/<word>.json` holds it: flat keys, ICU messages.
 * No language is the model of the other: a key that one side lacks, or has too much, does not
 * compile. A new word is two imports and two lines here.
 */
import type arAccounts from '../../locales/ar/accounts.json';
import type arAgreements from '../../locales/ar/agreements.json';
import type arCustody from '../../locales/ar/custody.json';
import type arDates from '../../locales/ar/dates.json';
import type arForm from '../../locales/ar/form.json';
import type arFrame from '../../locales/ar/frame.json';
import type arPublic from '../../locales/ar/public.json';
import type arRefusals from '../../locales/ar/refusals.json';
import type enAccounts from '../../locales/en/accounts.json';
import type enAgreements from '../../locales/en/agreements.json';
import type enCustody from '../../locales/en/custody.json';
import type enDates from '../../locales/en/dates.json';
import type enForm from '../../locales/en/form.json';
import type enFrame from '../../locales/en/frame.json';
import type enPublic from '../../locales/en/public.json';
import type enRefusals from '../../locales/en/refusals.json';
import type arConditions from '../../locales/ar/conditions.json';
import type enConditions from '../../locales/en/conditions.json';
import type arEditions from '../../locales/ar/editions.json';
import type enEditions from '../../locales/en/editions.json';
import type arFeedback from '../../locales/ar/feedback.json';
import type enFeedback from '../../locales/en/feedback.json';
import type arVocabulary from '../../locales/ar/vocabulary.json';
import type enVocabulary from '../../locales/en/vocabulary.json';
import type arStaff from '../../locales/ar/staff.json';
import type enStaff from '../../locales/en/staff.json';
import type arProviders from '../../locales/ar/providers.json';
import type enProviders from '../../locales/en/providers.json';
import type arSubmissions from '../../locales/ar/submissions.json';
import type enSubmissions from '../../locales/en/submissions.json';
import type arUploads from '../../locales/ar/uploads.json';
import type enUploads from '../../locales/en/uploads.json';
import type arReview from '../../locales/ar/review.json';
import type enReview from '../../locales/en/review.json';
import type arIndividuals from '../../locales/ar/individuals.json';
import type enIndividuals from '../../locales/en/individuals.json';
import type arMessages from '../../locales/ar/messages.json';
import type enMessages from '../../locales/en/messages.json';
import type arAnalysis from '../../locales/ar/analysis.json';
import type enAnalysis from '../../locales/en/analysis.json';
import type arPages from '../../locales/ar/pages.json';
import type enPages from '../../locales/en/pages.json';

type Both<A extends Record<keyof E, string>, E extends Record<keyof A, string>> = keyof A &
  keyof E &
  string;

export interface Texts {
  accounts: Both<typeof arAccounts, typeof enAccounts>;
  agreements: Both<typeof arAgreements, typeof enAgreements>;
  custody: Both<typeof arCustody, typeof enCustody>;
  dates: Both<typeof arDates, typeof enDates>;
  form: Both<typeof arForm, typeof enForm>;
  frame: Both<typeof arFrame, typeof enFrame>;
  conditions: Both<typeof arConditions, typeof enConditions>;
  editions: Both<typeof arEditions, typeof enEditions>;
  feedback: Both<typeof arFeedback, typeof enFeedback>;
  vocabulary: Both<typeof arVocabulary, typeof enVocabulary>;
  staff: Both<typeof arStaff, typeof enStaff>;
  providers: Both<typeof arProviders, typeof enProviders>;
  submissions: Both<typeof arSubmissions, typeof enSubmissions>;
  uploads: Both<typeof arUploads, typeof enUploads>;
  messages: Both<typeof arMessages, typeof enMessages>;
  review: Both<typeof arReview, typeof enReview>;
  analysis: Both<typeof arAnalysis, typeof enAnalysis>;
  individuals: Both<typeof arIndividuals, typeof enIndividuals>;
  pages: Both<typeof arPages, typeof enPages>;
  public: Both<typeof arPublic, typeof enPublic>;
  refusals: Both<typeof arRefusals, typeof enRefusals>;
}
export type Namespace = keyof Texts;
export type Key<N extends Namespace> = Texts[N];

/** The same names as values; a name that is missing here does not compile. */
const every: Record<Namespace, true> = {
  accounts: true,
  agreements: true,
  custody: true,
  dates: true,
  form: true,
  frame: true,
  conditions: true,
  editions: true,
  feedback: true,
  vocabulary: true,
  staff: true,
  providers: true,
  submissions: true,
  uploads: true,
  messages: true,
  review: true,
  analysis: true,
  individuals: true,
  pages: true,
  public: true,
  refusals: true,
};
export const namespaces = Object.keys(every).filter((name): name is Namespace => name in every);

/** The codes of refusal that have words in both languages; no other code may be answered. */
export type RefusalCode = Exclude<Key<'refusals'>, `${'nature' | 'what'}.${string}` | 'again'>;
