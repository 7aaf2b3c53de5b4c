import * as z from 'zod/mini';
import { MessageId } from '../../domain/basis/id.ts';
import { Text } from './writing.ts';

export const messages = {
  'message/1': z.strictObject({ message: MessageId, text: Text }),
};
