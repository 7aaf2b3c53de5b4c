import { useText } from '../../i18n/use-text.tsx';
import { FileName } from '../text/file-name.tsx';

interface NamesProps {
  readonly says: string;
  readonly names: readonly string[];
}

const mostShown = 8;

/** Names of files under a sentence about them; of a great many, the first and how many more. */
export const Names = ({ says, names }: NamesProps) => {
  const t = useText('uploads');
  if (names.length === 0) return null;
  const more = names.length - mostShown;
  return (
    <>
      <p>{says}</p>
      <ul>
        {names.slice(0, mostShown).map((name, at) => (
          <li key={at}>
            <FileName name={name} />
          </li>
        ))}
        {more > 0 && <li>{t('sorted.andMore', { n: more })}</li>}
      </ul>
    </>
  );
};
