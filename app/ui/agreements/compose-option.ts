import { library1 } from '../../domain/agreements/library.ts';
import type { Both, Clause, Language } from '../../domain/agreements/clause.ts';
import { segmentsOf } from '../../domain/agreements/template.ts';

const titleOf = (id: string, language: Language): string =>
  library1.clauses.find((clause: Clause) => clause.id === id)?.title[language] ?? '';

/**
 * A text of the library while it is being filled in: a variable is named in brackets, another
 * clause by its title. Only for choosing: what is signed is composed by the domain.
 */
export const optionText = (
  text: Both,
  language: Language,
  nameOf: (variable: string) => string,
): string =>
  segmentsOf(text[language])
    .map((segment) => {
      switch (segment.kind) {
        case 'words':
          return segment.text;
        case 'variable':
          return `[${nameOf(segment.name)}]`;
        case 'reference':
          return language === 'ar'
            ? `«${titleOf(segment.clause, language)}»`
            : `“${titleOf(segment.clause, language)}”`;
      }
    })
    .join('');
