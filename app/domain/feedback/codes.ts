import * as z from 'zod/mini';

/**
 * All that a provider may be told of use (¶33), in words that give no recipient and no inquiry away:
 * their texts are the namespace `feedback`.
 */
export const FeedbackCode = z.enum([
  'reviewed-and-kept',
  'used-for-analysis',
  'shared-with-authority',
  'helped-find-other',
  'not-yet-used',
]);
export type FeedbackCode = z.infer<typeof FeedbackCode>;
