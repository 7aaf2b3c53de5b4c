import { createInstance, type i18n } from 'i18next';
import ICU from 'i18next-icu';
import { localeOf, type Reading } from './language.ts';
import type { Key, Namespace } from './texts.ts';

/** What a message may be given. Texts are isolated (FSI … PDI), numbers follow the plural forms. */
export type Values = Readonly<Record<string, string | number>>;
export type Say<N extends Namespace> = (key: Key<N>, values?: Values) => string;

// A cache of the program, not a state: the same texts for everybody.
const translators = new Map<string, i18n>();

/** One i18next a locale, digits included: `#` must print the digits of the date beside it. */
const translatorOf = (reading: Reading): i18n => {
  const locale = localeOf(reading);
  const known = translators.get(locale);
  if (known) return known;
  const made = createInstance();
  void made.use(ICU).init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: {},
  });
  translators.set(locale, made);
  return made;
};

const holds = (reading: Reading, namespace: Namespace): boolean =>
  translatorOf(reading).hasResourceBundle(localeOf(reading), namespace);

const files = import.meta.glob<Record<string, string>>('../../locales/*/*.json', {
  import: 'default',
});

const loadOne = async (reading: Reading, namespace: Namespace): Promise<void> => {
  if (holds(reading, namespace)) return;
  const file = files[`../../locales/${reading.language}/${namespace}.json`];
  if (!file) throw new RangeError(`no texts named ${namespace}`);
  translatorOf(reading).addResourceBundle(localeOf(reading), namespace, await file());
};

/** Fetches texts, one file a namespace and language; what is there already costs nothing. */
export const loadTexts = async (
  reading: Reading,
  namespaces: readonly Namespace[],
): Promise<void> => {
  await Promise.all(namespaces.map((namespace) => loadOne(reading, namespace)));
};

/** What React's Suspense waits for; where none stands above, an error that says what is missing. */
class TextsUnderWay extends Error implements PromiseLike<void> {
  readonly then: Promise<void>['then'];
  constructor(what: string, coming: Promise<void>) {
    super(`these texts are still under way: ${what}`);
    this.name = 'TextsUnderWay';
    this.then = (onDone, onFault) => coming.then(onDone, onFault);
  }
}

const triedAgainMs = 3_000;

/**
 * Tries until they are here: what waits for its texts cannot say that the line is lost, and would
 * stay empty when the line is back.
 */
const untilHere = async (reading: Reading, namespace: Namespace): Promise<void> => {
  for (;;)
    try {
      return await loadOne(reading, namespace);
    } catch (fault) {
      if (fault instanceof RangeError) throw fault; // there are none of that name
      await new Promise((later) => setTimeout(later, triedAgainMs));
    }
};

// One for each, however often it is thrown: by it Suspense knows what it waits for already.
const waiting = new Map<string, TextsUnderWay>();

/**
 * The texts of one namespace in the reader's language.
 * @throws TextsUnderWay while they are not here: a thing to wait for, as React's Suspense wants it
 */
export const textsOf = <N extends Namespace>(reading: Reading, namespace: N): Say<N> => {
  if (!holds(reading, namespace)) {
    const what = `${localeOf(reading)} ${namespace}`;
    const underWay = waiting.get(what) ?? new TextsUnderWay(what, untilHere(reading, namespace));
    waiting.set(what, underWay);
    throw underWay;
  }
  const translator = translatorOf(reading);
  return (key, values = {}) => translator.t(key, { ns: namespace, ...isolated(values) });
};

/** Names of people and files may run the other way than the sentence they stand in. */
const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? `\u2068${value}\u2069` : value,
    ]),
  );
