import { useText } from '../../i18n/use-text.tsx';

/** Stands on every page of a demonstration. */
export const Demonstration = () => (
  <aside className="demonstration">
    <p>{useText('frame')('demonstration')}</p>
  </aside>
);
