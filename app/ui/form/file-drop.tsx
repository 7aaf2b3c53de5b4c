import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useText } from '../../i18n/use-text.tsx';

interface FileDropProps {
  /** Files from either picker; those of a folder carry `webkitRelativePath`. */
  readonly onPick: (files: readonly File[]) => void;
  /** What was dropped, which may hold folders: read it before the event has passed. */
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly hint?: string;
}

/** A place to choose files or a folder, or to drop them. It reads nothing and keeps nothing. */
export const FileDrop = ({ onPick, onDrop, hint }: FileDropProps) => {
  const t = useText('form');
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // No property of React's, and `true` to every browser that knows it.
    folder.current?.setAttribute('webkitdirectory', '');
  }, []);
  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onPick([...(currentTarget.files ?? [])]);
    // The same file may be chosen again.
    currentTarget.value = '';
  };
  const hidden = { type: 'file', multiple: true, hidden: true, onChange: pick } as const;
  return (
    // Dropping is a shortcut for a mouse: the two buttons do the same for everybody.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer);
      }}
    >
      <p className="drop-title">{t('drop.title')}</p>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <p className="actions">
        <button type="button" className="button" onClick={() => files.current?.click()}>
          {t('drop.choose')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => folder.current?.click()}
        >
          {t('drop.folder')}
        </button>
      </p>
      <input ref={files} {...hidden} aria-label={t('drop.choose')} />
      <input ref={folder} {...hidden} aria-label={t('drop.folder')} />
    </div>
  );
};
