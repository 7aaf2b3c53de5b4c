import { useText } from '../../i18n/use-text.tsx';
import { Empty } from '../text/empty.tsx';

/** An address that names nothing: absent, forbidden and another's are one answer. */
export const AbsentHere = () => <Empty title={useText('refusals')('absent')} />;
