import { TermsOffered } from '../app/domain/terms/terms.ts';
import { jsonIn, type Settings } from './settings.ts';

/** What a deployment settles for everyone who comes without an organisation. */
export interface Individuals {
  /** What all of them together may have in keeping: a share of the disk. */
  readonly bytes: number;
  /** What the short terms say beside the person's own choice. */
  readonly terms: TermsOffered;
}

/** Nobody is named, and nothing is promised to anyone who comes. */
const ofDemonstration: TermsOffered = {
  answerDays: 30,
  help: [{ ar: 'جهة من جهات هذا العرض', en: 'a body of this demonstration' }],
};

/** @param isLive whether people will read the terms: then the Mechanism has to say what they say */
export const individualsOf = (env: Settings, isLive: boolean): Individuals => {
  const bytes = env.whole('INDIVIDUALS_GIB', 1, 1_000_000, 100) * 2 ** 30;
  const path = env.file('TERMS_FILE', 'public', isLive ? undefined : '');
  if (path === '') return { bytes, terms: ofDemonstration };
  const parsed = TermsOffered.safeParse(jsonIn(path));
  if (!parsed.success)
    env.note('TERMS_FILE must hold answerDays (1 to 365) and help: 1 to 4 names, each ar and en.');
  return { bytes, terms: parsed.data ?? ofDemonstration };
};
