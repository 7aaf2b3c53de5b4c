import { useEffect, useId, useRef, useState, type ChangeEvent } from 'react';
import { useText } from '../../i18n/use-text.tsx';

interface FileDropProps {
  /** Files from either picker; those of a folder carry `webkitRelativePath`. */
  readonly onPick: (files: readonly File[]) => void;
  /** What was dropped, which may hold folders: read it before the event has passed. */
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly hint?: string;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

/**
 * Files dropped anywhere on the page; true while some are held over it. Beside the place for them a
 * browser would open the file in place of the page, and the keys would be gone with it.
 */
const useDropped = (onDrop: (dropped: DataTransfer) => void): boolean => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false); // out of the window, not over to another element
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) onDrop(event.dataTransfer);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  return isOver;
};

/**
 * A place to choose files or a folder, or to drop them. It reads nothing and keeps nothing. Dropping
 * is a shortcut for a mouse: the two buttons do the same for everybody.
 */
export const FileDrop = ({ onPick, onDrop, hint }: FileDropProps) => {
  const t = useText('form');
  const id = useId();
  const isOver = useDropped(onDrop);
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
    <div
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      className={isOver ? 'drop drop-over' : 'drop'}
    >
      <p id={`${id}-title`} className="drop-title">
        {t('drop.title')}
      </p>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
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
