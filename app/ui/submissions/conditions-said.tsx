import type { Conditions } from '../../domain/conditions/conditions.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Facts, type Fact } from '../text/facts.tsx';
import { Foreign } from '../text/foreign.tsx';

interface ConditionsSaidProps {
  readonly value: Conditions;
  /** What stands before and after them in the same list. */
  readonly before?: readonly Fact[];
  readonly after?: readonly Fact[];
}

/** Conditions of use in words: each answer, and what it means. */
export const ConditionsSaid = ({ value, before = [], after = [] }: ConditionsSaidProps) => {
  const t = useText('submissions');
  const words = useText('conditions');
  const said = (label: string, means: string) => (
    <>
      <strong>{label}</strong>
      <br />
      {means}
    </>
  );
  const { seenBy, sharing, askFirst, hidden, named } = value;
  return (
    <Facts
      facts={[
        ...before,
        {
          label: t('sign.seenBy'),
          is: said(words(`seenBy.${seenBy}.label`), words(`seenBy.${seenBy}.means`)),
        },
        {
          label: t('sign.sharing'),
          is: (
            <>
              {said(words(`sharing.${sharing}.label`), words(`sharing.${sharing}.means`))}
              {named !== null && (
                <>
                  <br />
                  <Foreign>{named}</Foreign>
                </>
              )}
            </>
          ),
        },
        {
          label: t('sign.askFirst'),
          is:
            sharing === 'no-one'
              ? words('askFirst.no-one')
              : said(words(`askFirst.${askFirst}.label`), words(`askFirst.${askFirst}.means`)),
        },
        {
          label: t('sign.hidden'),
          is: said(words(`hidden.${hidden}.label`), words(`hidden.${hidden}.means`)),
        },
        ...after,
      ]}
    />
  );
};
