/** The two languages of every page; the first is the one most people here live in. */
export const languages = ['ar', 'en'] as const;
export type Language = (typeof languages)[number];

/** Digits for readers of Arabic: Arabic-Indic (٠١٢٣) unless they choose Western ones. */
export type Digits = 'arab' | 'latn';

/** How one person reads: everything that is shown depends on these two and nothing else. */
export interface Reading {
  readonly language: Language;
  readonly digits: Digits;
}

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);

export const directionOf = (language: Language): 'rtl' | 'ltr' =>
  language === 'ar' ? 'rtl' : 'ltr';

/** The other of the two: what a language switch leads to. */
export const otherLanguage = (language: Language): Language => (language === 'ar' ? 'en' : 'ar');

/**
 * The one place where a locale is written. Never bare `ar`: that has Latin digits and the month
 * names of Cairo. `ar-SY` alone gives Arabic-Indic digits today, but do not lean on it.
 */
export const localeOf = ({ language, digits }: Reading): string =>
  language === 'ar' ? `ar-SY-u-ca-gregory-nu-${digits}` : 'en-GB-u-ca-gregory-nu-latn';

/** Every way a page may be read. */
export const everyReading: readonly Reading[] = [
  { language: 'ar', digits: 'arab' },
  { language: 'ar', digits: 'latn' },
  { language: 'en', digits: 'latn' },
];

/** The choice of digits in an address: only `?digits=latn` is ever written. */
const digitsIn = (search: URLSearchParams, language: Language): Digits =>
  language === 'en' || search.get('digits') === 'latn' ? 'latn' : 'arab';

/**
 * How the page at an address is read: `/en/…`, `/ar/…`, `?digits=latn`. Nothing is stored for it.
 * @param otherwise the language of an address that names none of ours
 */
export const readingOf = (
  address: { readonly pathname: string; readonly search: string },
  otherwise: string,
): Reading => {
  const named = address.pathname.split('/')[1];
  const language = isLanguage(named) ? named : isLanguage(otherwise) ? otherwise : 'ar';
  return { language, digits: digitsIn(new URLSearchParams(address.search), language) };
};

/**
 * The language that `Accept-Language` (RFC 9110 §12.5.4) likes best of our two; Arabic where it
 * says nothing of either.
 */
export const languageWanted = (header: string | null): Language => {
  const weights = { ar: 0, en: 0 };
  for (const range of (header ?? '').toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
    const language = tag.split('-')[0];
    const written = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = written === undefined ? 1 : Number(written.slice(2));
    if (isLanguage(language) && weight > weights[language]) weights[language] = weight;
  }
  return weights.en > weights.ar ? 'en' : 'ar';
};
