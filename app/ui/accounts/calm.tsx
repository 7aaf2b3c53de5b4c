import { useText } from '../../i18n/use-text.tsx';

/** While keys or logs are under way: the same on the server and in the browser, and no hurry. */
export const Calm = () => (
  <p className="calm" role="status">
    {useText('accounts')('calm')}
  </p>
);
