import { useState } from 'react';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { FileName } from '../text/file-name.tsx';
import { State, type Tone } from '../text/notice.tsx';
import { Pages } from './pages.tsx';

export type FileState = 'sent' | 'ready' | 'needed' | 'reading' | 'sending' | 'failed';

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly path: string | null;
  readonly sizeBytes: number;
  readonly state: FileState;
  /** While it is read or sent, from 0 to 1. */
  readonly share: number | undefined;
  readonly marks: readonly string[];
  /** Whether the file at hand is not the item's, and may be added as an item of its own. */
  readonly isAnother: boolean;
  /** Why it was not sent, in words. */
  readonly trouble: string | undefined;
}

interface FileListProps {
  readonly label: string;
  readonly files: readonly FileRow[];
  readonly onRemove: (id: string) => void;
  readonly onAddAsNew: (id: string) => void;
  readonly onDescribe?: (id: string) => void;
}

const aPage = 50;
const tones: Readonly<Record<FileState, Tone>> = {
  sent: 'good',
  ready: 'plain',
  needed: 'warn',
  reading: 'plain',
  sending: 'plain',
  failed: 'bad',
};

/** The files of a submission, fifty at a time: of forty thousand no page draws all. */
export const FileList = ({ label, files, onRemove, onAddAsNew, onDescribe }: FileListProps) => {
  const t = useText('uploads');
  const dates = useDates();
  const [asked, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(files.length / aPage));
  const page = Math.min(asked, pages - 1);
  const shown = files.slice(page * aPage, (page + 1) * aPage);
  return (
    <>
      <ul className="files" aria-label={label}>
        {shown.map(({ id, name, path, sizeBytes, state, share, marks, isAnother, trouble }, at) => (
          <li key={id} className={`file file-${tones[state]}`}>
            <div className="file-says">
              <p className="file-name">
                {dates.number(page * aPage + at + 1)}
                {'. '}
                <FileName name={name} />
              </p>
              <p className="row-about">
                {path !== null && path !== name && (
                  <>
                    <FileName name={path} />
                    <br />
                  </>
                )}
                {dates.beside([dates.size(sizeBytes), ...marks])}
              </p>
              {trouble !== undefined && <p className="field-error">{trouble}</p>}
            </div>
            <div className="file-end">
              <State tone={tones[state]}>
                {share === undefined
                  ? t(`state.${state}`)
                  : `${t(`state.${state}`)} ${dates.percent(share)}`}
              </State>
              <span className="file-acts">
                {isAnother && (
                  <button type="button" className="link-button" onClick={() => onAddAsNew(id)}>
                    {t('item.addAsNew')}
                    <span className="hidden">
                      {' '}
                      <FileName name={name} />
                    </span>
                  </button>
                )}
                {onDescribe !== undefined && (
                  <button type="button" className="link-button" onClick={() => onDescribe(id)}>
                    {t('item.describe')}
                    <span className="hidden">
                      {' '}
                      <FileName name={name} />
                    </span>
                  </button>
                )}
                <button type="button" className="link-button" onClick={() => onRemove(id)}>
                  {t('item.remove')}
                  <span className="hidden">
                    {' '}
                    <FileName name={name} />
                  </span>
                </button>
              </span>
            </div>
          </li>
        ))}
      </ul>
      <Pages page={page} pages={pages} aPage={aPage} of={files.length} onGo={setPage} />
    </>
  );
};
