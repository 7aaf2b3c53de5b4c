import type { EditionValues } from '../../domain/agreements/values.ts';
import { GivenBoth } from '../../domain/agreements/given-text.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useReading, useText } from '../../i18n/use-text.tsx';
import type { Agreement } from '../../paper/chain/party.ts';
import type { Book } from '../../paper/chain/book.ts';
import type { Line } from '../../paper/chain/line.ts';
import { Seal } from '../drawing/kept.tsx';
import { Fingerprint } from '../text/code.tsx';
import { Foreign } from '../text/foreign.tsx';
import { State } from '../text/notice.tsx';

interface SignaturesProps {
  readonly book: Book;
  readonly agreement: Agreement;
  readonly values: EditionValues;
}

interface SignatureProps {
  readonly side: 'provider' | 'mechanism';
  readonly line: Line | undefined;
  readonly values: EditionValues;
}

const names = {
  provider: ['signatory_name', 'signatory_title'],
  mechanism: ['mechanism_signatory_name', 'mechanism_signatory_title'],
} as const;

const Signature = ({ side, line, values }: SignatureProps) => {
  const t = useText('agreements');
  const { language } = useReading();
  const dates = useDates();
  const [name, title] = names[side].map((variable) => {
    const given = GivenBoth.safeParse(values.variables[variable]);
    return given.success ? given.data[language] : '';
  });
  return (
    <div className={line === undefined ? 'signature signature-open' : 'signature'}>
      <p className="signature-side">{t(`signature.${side}`)}</p>
      <p className="signature-line">
        <Foreign>{name}</Foreign>
        {line !== undefined && <Seal />}
      </p>
      <p className="signature-title">
        <Foreign>{title}</Foreign>
      </p>
      {line === undefined ? (
        <State tone="plain">{t('signature.open')}</State>
      ) : (
        <>
          <State tone="good">{t('signature.verified')}</State>
          <p>
            <time dateTime={line.recorded}>{dates.full(line.recorded)}</time>
          </p>
          <p className="signature-key">
            {t('signature.key')} <Fingerprint hex={line.statement.by} />
          </p>
        </>
      )}
    </div>
  );
};

/** The foot of the paper: a place for each side, filled once its signature has been verified. */
export const Signatures = ({ book, agreement, values }: SignaturesProps) => {
  const t = useText('agreements');
  const at = (index: number | undefined) => (index === undefined ? undefined : book.lines[index]);
  const hex = agreement.commitment.slice('sha256:'.length);
  return (
    <section className="signatures" aria-label={t('signatures')}>
      <Signature side="provider" line={at(agreement.signedAt)} values={values} />
      <Signature side="mechanism" line={at(agreement.countersignedAt)} values={values} />
      <p className="signatures-text">
        {t('commitment')} <Fingerprint hex={hex} />
      </p>
    </section>
  );
};
