import { useEffect, useId, useRef, type ReactNode } from 'react';

interface DialogProps {
  /** A question or a verbal noun; the first button repeats its verb. */
  readonly title: string;
  readonly isOpen: boolean;
  /** By Escape too; the buttons inside close by what they do. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons: the verb first, then «رجوع». */
  readonly actions: ReactNode;
}

/** The browser's own dialog: it keeps the focus, and gives it back. */
export const Dialog = ({ title, isOpen, onClose, children, actions }: DialogProps) => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) {
      dialog.current.showModal();
      // What is asked is read before the button that does it; Enter does nothing yet.
      head.current?.focus();
    }
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      aria-describedby={`${id}-says`}
      onClose={onClose}
    >
      {isOpen && (
        <>
          <h2 ref={head} id={id} tabIndex={-1}>
            {title}
          </h2>
          <div id={`${id}-says`} className="dialog-says">
            {children}
          </div>
          <div className="actions">{actions}</div>
        </>
      )}
    </dialog>
  );
};
