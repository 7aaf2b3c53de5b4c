import { useText } from '../../i18n/use-text.tsx';

/** One neutral title for every page: a tab or a history tells nobody what was read. */
export const Title = () => <title>{useText('frame')('name')}</title>;
