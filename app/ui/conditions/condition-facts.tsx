import type { Conditions } from '../../domain/conditions/conditions.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { Fact } from '../text/facts.tsx';
import { Foreign } from '../text/foreign.tsx';

/**
 * Conditions of use in words: each answer, and what it means, as the provider read it when choosing.
 * Whoever has to honour them reads the very same sentences.
 */
export const useConditionFacts = ({
  seenBy,
  sharing,
  askFirst,
  hidden,
  named,
}: Conditions): readonly Fact[] => {
  const t = useText('conditions');
  const said = (label: string, means: string) => (
    <>
      <strong>{label}</strong>
      <br />
      {means}
    </>
  );
  return [
    {
      label: t('said.seenBy'),
      is: said(t(`seenBy.${seenBy}.label`), t(`seenBy.${seenBy}.means`)),
    },
    {
      label: t('said.sharing'),
      is: (
        <>
          {said(t(`sharing.${sharing}.label`), t(`sharing.${sharing}.means`))}
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
      label: t('said.askFirst'),
      is:
        sharing === 'no-one'
          ? t('askFirst.no-one')
          : said(t(`askFirst.${askFirst}.label`), t(`askFirst.${askFirst}.means`)),
    },
    {
      label: t('said.hidden'),
      is: said(t(`hidden.${hidden}.label`), t(`hidden.${hidden}.means`)),
    },
  ];
};
