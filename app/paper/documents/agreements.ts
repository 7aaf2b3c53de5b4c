import * as z from 'zod/mini';
import { Edition } from '../../domain/agreements/edition.ts';
import { AgreementId, EditionId } from '../../domain/basis/id.ts';
import { Count } from '../acts/envelope.ts';
import { Salt } from './writing.ts';

export const agreements = {
  'edition/1': z.strictObject({
    agreement: AgreementId,
    edition: EditionId,
    number: Count,
    salt: Salt,
    /** The committed value: canonical values and both rendered texts, as one. */
    value: Edition,
  }),
};
