import * as z from 'zod/mini';
import { AgreementId } from '../../domain/basis/id.ts';
import { Terms } from '../../domain/terms/terms.ts';
import { Salt } from './writing.ts';

export const terms = {
  /** What an individual accepts: `agreement` is the acceptance's own id. */
  'terms/1': z.strictObject({ agreement: AgreementId, salt: Salt, value: Terms }),
};
