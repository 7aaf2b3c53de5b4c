import type { TermsOffered } from '../../domain/terms/terms.ts';
import { useReading } from '../../i18n/use-text.tsx';
import { Lines } from '../text/points.tsx';

/** Who else may be able to help: the same that the terms for individuals name. */
export const Help = ({ help }: Pick<TermsOffered, 'help'>) => {
  const { language } = useReading();
  return <Lines lines={help.map((each) => each[language])} />;
};
