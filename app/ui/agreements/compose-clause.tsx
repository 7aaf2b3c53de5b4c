import type { Clause, Head } from '../../domain/agreements/clause.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { Check } from '../form/checks.tsx';
import { ComposeField, type VariableName } from './compose-field.tsx';
import type { Filling, Written } from './compose-draft.ts';
import { optionText } from './compose-option.ts';

export interface Writing {
  readonly filling: Filling;
  readonly written: Readonly<Record<string, Written>>;
  readonly onWrite: (name: VariableName, written: Written) => void;
}

/** The fields of one part of the text: exactly those that the text asks for now, in its order. */
export const PartFields = ({ of, filling, written, onWrite }: Writing & { readonly of: Head }) => {
  const t = useText('editions');
  const shown = of.variables.filter(({ name }) => filling.needed.has(name));
  if (shown.length === 0) return <p className="small-print">{t('compose.fixed')}</p>;
  return (
    <>
      {shown.map(({ name }) => {
        const problem = filling.problems.find(
          ({ at, code }) => at === name && code !== 'variable-missing',
        );
        return (
          <ComposeField
            key={name}
            // Every variable of the library has words: the formats' tests compare the two lists.
            name={name as VariableName}
            written={written[name]}
            error={problem && t(`problem.${problem.code}`)}
            onWrite={onWrite}
          />
        );
      })}
    </>
  );
};

const ClauseText = ({ of }: { readonly of: Head }) => {
  const t = useText('editions');
  const { language } = useReading();
  return (
    <details>
      <summary className="link-button">{t('compose.text')}</summary>
      {of.paragraphs.map((paragraph) => (
        <p key={paragraph.en} className="small-print">
          {optionText(paragraph, language, (name) => t(`variable.${name as VariableName}`))}
        </p>
      ))}
    </details>
  );
};

/** One of the three parts that are written for this organisation: open, with its text at hand. */
export const OpenClause = ({ of, ...writing }: Writing & { readonly of: Clause }) => {
  const { language } = useReading();
  return (
    <div className="paper-part">
      <h3>{of.title[language]}</h3>
      <ClauseText of={of} />
      <PartFields of={of} {...writing} />
    </div>
  );
};

interface FoldedClauseProps extends Writing {
  readonly of: Clause;
  readonly isIn: boolean;
  readonly onInclude: (id: string, isIn: boolean) => void;
}

/** One of the other clauses: folded, with the usual values in it. */
export const FoldedClause = ({ of, isIn, onInclude, ...writing }: FoldedClauseProps) => {
  const t = useText('editions');
  const { language } = useReading();
  const names = of.variables.map(({ name }) => name);
  const left = writing.filling.problems.filter(({ at }) => names.includes(at)).length;
  return (
    <details className="fold">
      <summary>
        <span>{of.title[language]}</span>
        <span className="small-print">
          {left > 0 ? t('compose.problems', { n: left }) : t(`presence.${of.presence}`)}
        </span>
      </summary>
      <div className="form">
        {of.presence === 'optional' && (
          <Check
            label={t('compose.optional')}
            isChecked={isIn}
            onChange={(next) => onInclude(of.id, next)}
          />
        )}
        <ClauseText of={of} />
        {isIn && <PartFields of={of} {...writing} />}
      </div>
    </details>
  );
};
