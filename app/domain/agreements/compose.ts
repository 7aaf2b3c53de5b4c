import { ok, refuse, type Result } from '../basis/result.ts';
import type { Both, Clause, Language } from './clause.ts';
import { Edition, type Composed, type RenderedClause, type Rendering } from './edition.ts';
import { library1 } from './library.ts';
import { numeral } from './numbers.ts';
import { plainText } from './plain-text.ts';
import { problemsOf, type ProblemCode } from './problems.ts';
import { blocksOf, type Scene } from './render.ts';
import { paragraphsOf } from './template.ts';
import type { EditionValues } from './values.ts';

const clauseIn = (clause: Clause, at: number, scene: Scene): RenderedClause => {
  const { language, included } = scene;
  return {
    id: clause.id,
    number: numeral(at + 1, language),
    title: clause.title[language],
    paragraphs: paragraphsOf(clause, new Set(included.map(({ id }) => id))).map(
      (paragraph, place) => ({
        number: numeral(place + 1, language),
        blocks: blocksOf(paragraph[language], clause, scene),
      }),
    ),
  };
};

const headIn = (scene: Scene): string[] =>
  library1.head.paragraphs.map((paragraph) =>
    blocksOf(paragraph[scene.language], library1.head, scene)
      .map((block) => (block.kind === 'text' ? block.text : ''))
      .join(''),
  );

const renderIn = (language: Language, values: EditionValues): Rendering => {
  const included = library1.clauses.filter(({ id }) => values.clauses.includes(id));
  const scene: Scene = { language, filled: values, included };
  const other: Language = language === 'ar' ? 'en' : 'ar';
  return {
    title: library1.head.title[language],
    head: headIn(scene),
    clauses: included.map((clause, at) => clauseIn(clause, at, scene)),
    termsTitle: library1.termsTitle[language],
    terms: library1.terms.map((pair: Both) => ({ term: pair[language], inOther: pair[other] })),
  };
};

/**
 * An edition from its canonical values: the same values give the same octets, on every machine.
 * Refused with the first of `problemsOf`; a page that wants them all asks that.
 */
export const compose = (values: EditionValues): Result<Composed, ProblemCode> => {
  const [problem] = problemsOf(library1, values);
  if (problem) return refuse(problem.code);
  const rendering = { ar: renderIn('ar', values), en: renderIn('en', values) };
  const text = { ar: plainText(rendering.ar), en: plainText(rendering.en) };
  return ok({ edition: { values, text }, rendering });
};

/**
 * The edition that a committed value says it is. Whoever is asked to sign, or reads what was signed,
 * composes the text again from the values: a text that says something else is refused.
 * @param value what was decrypted, not yet trusted
 */
export const faithful = (value: unknown): Result<Composed, 'edition-unfaithful'> => {
  const parsed = Edition.safeParse(value);
  if (!parsed.success) return refuse('edition-unfaithful');
  const composed = compose(parsed.data.values);
  if (!composed.ok) return refuse('edition-unfaithful');
  const { ar, en } = composed.value.edition.text;
  return parsed.data.text.ar === ar && parsed.data.text.en === en
    ? composed
    : refuse('edition-unfaithful');
};
