import type { Terms } from '../../domain/terms/terms.ts';
import { readTerms } from '../../domain/terms/terms.ts';
import { useReading } from '../../i18n/use-text.tsx';

interface TermsSheetProps {
  readonly title: string;
  readonly of: Terms['values'];
}

/** The four short terms, in the reader's language; both languages are accepted together. */
export const TermsSheet = ({ title, of }: TermsSheetProps) => {
  const { language } = useReading();
  return (
    <section className="paper-sheet" aria-label={title}>
      <ol className="terms">
        {readTerms(of, language).map(({ number, title: heading, paragraph }) => (
          <li key={heading}>
            <h3>{`${number}. ${heading}`}</h3>
            <p>{paragraph}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
