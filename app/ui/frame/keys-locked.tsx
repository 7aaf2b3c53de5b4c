import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.tsx';

interface KeysLockedProps {
  /** The form that unlocks them: a passphrase, or the way to the recovery words. */
  readonly children: ReactNode;
}

/** For the `overlay` of `AccountFrame`: the page beneath keeps its draft and shows nothing. */
export const KeysLocked = ({ children }: KeysLockedProps) => {
  const t = useText('frame');
  return (
    <section className="overlay" aria-labelledby="keys-locked">
      <h1 id="keys-locked">{t('locked.title')}</h1>
      <p className="lead">{t('locked.says')}</p>
      {children}
    </section>
  );
};
