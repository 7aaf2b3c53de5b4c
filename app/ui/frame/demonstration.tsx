import { useText } from '../../i18n/use-text.tsx';

/** Stands on every page of a demonstration. */
export const Demonstration = () => (
  <p className="demonstration" role="note">
    {useText('frame')('demonstration')}
  </p>
);
