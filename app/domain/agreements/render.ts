import type { Clause, Head, Language, Option, Variable } from './clause.ts';
import { Fingerprint } from '../keys/fingerprint.ts';
import { datePhrase } from './dates.ts';
import { GivenBoth, isolated, leftToRight } from './given-text.ts';
import { chosenIn, type Filled } from './need.ts';
import { daysPhrase, letterOf, numeral } from './numbers.ts';
import { segmentsOf } from './template.ts';
import { Days, Entries, IsoDate, type Value } from './values.ts';

/** A lettered line: `(a)` and its text with the sign that closes it. */
export interface Line {
  readonly letter: string;
  readonly text: string;
}

/** A paragraph is running text, or text broken by lettered lines and going on below them. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] };

/** What a text is filled with, in which language, and the numbers and titles it refers to. */
export interface Scene {
  readonly language: Language;
  readonly filled: Filled;
  readonly included: readonly Clause[];
}

type Piece = string | readonly string[];

const longestInline = 4;

/** Entries in one line: “a, b and c”; «أ وب وج», و attached and no comma; none: “none”, «لا يوجد». */
const inline = (entries: readonly string[], language: Language): string => {
  if (language === 'ar') return entries.length === 0 ? 'لا يوجد' : entries.join(' و');
  const last = entries.at(-1);
  if (last === undefined) return 'none';
  return entries.length === 1 ? last : `${entries.slice(0, -1).join(', ')} and ${last}`;
};

const listed = (value: Value, language: Language): Piece => {
  const entries = Entries.parse(value).map((entry) => isolated(entry[language]));
  return entries.length > longestInline ? entries : inline(entries, language);
};

/** “clause 9 (Conditions of use)”, «البند ٩ (شروط الاستخدام)». */
const referenceTo = (id: string, { language, included }: Scene): string => {
  const at = included.findIndex((clause) => clause.id === id);
  const title = included[at]?.title[language];
  if (title === undefined) throw new RangeError(`clause ${id} is not in the edition`);
  return `${language === 'ar' ? 'البند' : 'clause'} ${numeral(at + 1, language)} (${title})`;
};

const flat = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      throw new TypeError('lettered lines inside a lettered line');
    })
    .join('');

const fill = (variable: Variable, value: Value, part: Head, scene: Scene): readonly Piece[] => {
  const { language } = scene;
  switch (variable.kind) {
    case 'text':
      return [isolated(GivenBoth.parse(value)[language])];
    case 'fingerprint':
      return [leftToRight(Fingerprint.parse(value))];
    case 'date':
      return [datePhrase(IsoDate.parse(value), language)];
    case 'days':
      return [daysPhrase(Days.parse(value), language)];
    case 'list':
      return [listed(value, language)];
    case 'choice':
    case 'choices': {
      const ids = chosenIn(variable, value);
      const texts = variable.options
        .filter(({ id }: Option) => ids.includes(id))
        .map((option) => piecesOf(option[language], part, scene));
      const [only] = texts;
      return only && texts.length === 1 ? only : [texts.map(flat)];
    }
  }
};

// "Document symbols … keep Latin characters in both, isolated left to right."
const withSymbols = (words: string): string =>
  words.replace(/(?:A\/)?[0-9]+\/[0-9]+/g, (symbol) => leftToRight(symbol));

const piecesOf = (template: string, part: Head, scene: Scene): readonly Piece[] =>
  segmentsOf(template).flatMap((segment): readonly Piece[] => {
    if (segment.kind === 'words') return [withSymbols(segment.text)];
    if (segment.kind === 'reference') return [referenceTo(segment.clause, scene)];
    const variable = part.variables.find(({ name }) => name === segment.name);
    const value = scene.filled.variables[segment.name];
    if (!variable || value === undefined) throw new RangeError(`nothing for ${segment.name}`);
    return fill(variable, value, part, scene);
  });

const linesOf = (texts: readonly string[], closing: string, language: Language): Block => ({
  kind: 'lines',
  lines: texts.map((text, at) => ({
    letter: letterOf(at, language),
    text: text + (at < texts.length - 1 ? (language === 'ar' ? '؛' : ';') : closing),
  })),
});

/**
 * One paragraph of the library, filled in. Lettered lines stand alone; the sign that follows them
 * closes the last, and what is left of the paragraph goes on below.
 * @param part the head or clause that the paragraph is of, for its variables
 * @throws RangeError where `problemsOf` was not asked first: something has no value or no clause
 */
export const blocksOf = (template: string, part: Head, scene: Scene): readonly Block[] => {
  const runs: Piece[] = [];
  for (const piece of piecesOf(template, part, scene)) {
    const last = runs.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') runs.splice(-1, 1, last + piece);
    else runs.push(piece);
  }
  const closings = runs.map((run) =>
    typeof run === 'string' ? (/^[.,;:،؛]+/.exec(run)?.[0] ?? '') : '',
  );
  return runs.flatMap((run, at): Block[] => {
    if (typeof run !== 'string') return [linesOf(run, closings[at + 1] ?? '', scene.language)];
    const text = (at > 0 ? run.slice(closings[at]?.length) : run).trim();
    return text === '' ? [] : [{ kind: 'text', text }];
  });
};
