import * as z from 'zod/mini';

/** Who at the Mechanism may see it. */
export const SeenBy = z.enum(['intake-only', 'intake-and-analysis']);
export type SeenBy = z.infer<typeof SeenBy>;

/** May it be shared, and with whom. No answer reaches past fair trial and the death penalty (¶35). */
export const Sharing = z.enum(['no-one', 'named-only', 'competent-jurisdictions']);
export type Sharing = z.infer<typeof Sharing>;

/** Whether the provider is asked before each act of sharing (¶36). */
export const AskFirst = z.enum(['always-ask', 'no-need-to-ask']);
export type AskFirst = z.infer<typeof AskFirst>;

/** What is hidden before anything leaves the Mechanism. */
export const Hidden = z.enum(['names-and-faces', 'names', 'faces', 'nothing']);
export type Hidden = z.infer<typeof Hidden>;

const isTidy = (text: string): boolean => text !== '' && text === text.trim();

/**
 * A provider's answers for a submission or an item, closed. `named` says with whom, and stands only
 * beside `named-only`. What is not shared at all has no permission to skip the question.
 */
export const Conditions = z
  .strictObject({
    seenBy: SeenBy,
    sharing: Sharing,
    named: z.nullable(z.string().check(z.maxLength(500), z.refine(isTidy))),
    askFirst: AskFirst,
    hidden: Hidden,
  })
  .check(
    z.refine(({ sharing, named }) => (sharing === 'named-only') === (named !== null)),
    z.refine(({ sharing, askFirst }) => sharing !== 'no-one' || askFirst === 'always-ask'),
  );
export type Conditions = z.infer<typeof Conditions>;

/** What holds until the provider says otherwise: the narrowest answer to each question. */
export const safestConditions: Conditions = {
  seenBy: 'intake-only',
  sharing: 'no-one',
  named: null,
  askFirst: 'always-ask',
  hidden: 'names-and-faces',
};

/** Whether intake may hand an item over to analysis. */
export const mayBeAnalysed = ({ seenBy }: Conditions): boolean => seenBy === 'intake-and-analysis';
