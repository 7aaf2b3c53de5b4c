import type { ReactNode } from 'react';
import type { Language } from '../../domain/agreements/clause.ts';
import type { Composed, RenderedClause } from '../../domain/agreements/edition.ts';
import type { Block } from '../../domain/agreements/render.ts';
import { directionOf } from '../../i18n/language.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { Sheet, SheetRow } from '../text/sheet.tsx';

type Paragraph = RenderedClause['paragraphs'][number];

const BlockText = ({ block }: { readonly block: Block }) =>
  block.kind === 'text' ? (
    <p>{block.text}</p>
  ) : (
    <ul className="sheet-letters">
      {block.lines.map(({ letter, text }) => (
        <li key={letter}>
          <span className="sheet-letter">{letter}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );

const Numbered = ({ language, of }: { language: Language; of: Paragraph | undefined }) => (
  <div lang={language} dir={directionOf(language)} className="sheet-numbered">
    <span className="sheet-number">{of?.number}.</span>
    <div>
      {of?.blocks.map((block, at) => (
        <BlockText key={at} block={block} />
      ))}
    </div>
  </div>
);

/** One paragraph in both languages, the reader's own first: lettered lines stand under it. */
const ParagraphRow = ({
  ar,
  en,
}: {
  readonly ar: Paragraph;
  readonly en: Paragraph | undefined;
}) => {
  const { language } = useReading();
  const arabic = <Numbered key="ar" language="ar" of={ar} />;
  const english = <Numbered key="en" language="en" of={en} />;
  return (
    <div className="sheet-row sheet-text">
      {language === 'ar' ? [arabic, english] : [english, arabic]}
    </div>
  );
};

interface EditionSheetProps extends Pick<Composed, 'rendering'> {
  /** What stands at the foot of the paper: the signatures. */
  readonly children?: ReactNode;
}

/** An edition as paper: both languages clause by clause, exactly the text that is committed to. */
export const EditionSheet = ({ rendering: { ar, en }, children }: EditionSheetProps) => {
  const t = useText('agreements');
  return (
    <Sheet label={t('sheet')}>
      <SheetRow level="title" ar={ar.title} en={en.title} />
      {ar.head.map((text, at) => (
        <SheetRow key={text} ar={text} en={en.head[at]} />
      ))}
      {ar.clauses.map((clause, at) => {
        const other = en.clauses[at];
        return (
          <section key={clause.id}>
            <SheetRow
              level="clause"
              ar={`${clause.number}. ${clause.title}`}
              en={`${other?.number}. ${other?.title}`}
            />
            {clause.paragraphs.map((paragraph, place) => (
              <ParagraphRow key={paragraph.number} ar={paragraph} en={other?.paragraphs[place]} />
            ))}
          </section>
        );
      })}
      <section className="sheet-terms">
        <SheetRow level="clause" ar={ar.termsTitle} en={en.termsTitle} />
        {ar.terms.map(({ term, inOther }) => (
          <SheetRow key={inOther} ar={term} en={inOther} />
        ))}
      </section>
      {children}
    </Sheet>
  );
};
