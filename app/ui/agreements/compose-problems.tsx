import type { Clause } from '../../domain/agreements/clause.ts';
import { variables } from '../../domain/agreements/values.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { Notice } from '../text/notice.tsx';
import { library, type FormProblem } from './compose-draft.ts';
import { fieldId, type VariableName } from './compose-field.tsx';

/** Opens the folded clause that a field stands in, and goes there. */
const goTo = (name: string) => {
  const field = document.getElementById(fieldId(name));
  field?.closest('details.fold')?.setAttribute('open', '');
  field?.scrollIntoView({ block: 'center' });
  (field?.matches('input, fieldset, [tabindex]') === true
    ? field
    : field?.querySelector('input')
  )?.focus();
};

/** What is still left before the text is whole, each leading to its place. */
export const Problems = ({ problems }: { readonly problems: readonly FormProblem[] }) => {
  const t = useText('editions');
  const { language } = useReading();
  const titleOf = (id: string) =>
    library.clauses.find((clause: Clause) => clause.id === id)?.title[language] ?? id;
  if (problems.length === 0) return <Notice tone="good" title={t('compose.ready')} />;
  return (
    <Notice tone="warn" title={t('compose.problems', { n: problems.length })}>
      <p>{t('compose.problems.says')}</p>
      <ul>
        {problems.map(({ code, at }) => (
          <li key={`${code} ${at}`}>
            {variables.has(at) ? (
              <button type="button" className="link-button" onClick={() => goTo(at)}>
                {t(`variable.${at as VariableName}`)}
              </button>
            ) : (
              titleOf(at)
            )}
            {': '}
            {t(`problem.${code}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
