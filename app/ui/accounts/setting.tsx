import { useId, useState, type ReactNode } from 'react';
import { Button } from '../form/button.tsx';
import { Notice } from '../text/notice.tsx';

interface SettingProps {
  readonly title: string;
  readonly says: string;
  /** The verbal noun that opens it. */
  readonly action: string;
  /** Said once it is done; undefined before. */
  readonly done: string | undefined;
  /** What is asked then. */
  readonly children: ReactNode;
}

/** One thing that can be changed: closed until it is wanted, closed again when it is done. */
export const Setting = ({ title, says, action, done, children }: SettingProps) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{says}</p>
      {done !== undefined && <Notice tone="good" title={done} isNews />}
      {done === undefined && isOpen && children}
      {done === undefined && !isOpen && (
        <p className="actions">
          <Button
            kind="quiet"
            onPress={() => {
              setOpen(true);
            }}
          >
            {action}
          </Button>
        </p>
      )}
    </section>
  );
};
