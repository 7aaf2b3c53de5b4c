import * as z from 'zod/mini';

// Closed lists, ids only: their words are `locales/*/vocabulary.json`.

/** Kinds of material (A/74/699, ¶10). */
export const MaterialKind = z.enum([
  'document',
  'photograph',
  'video',
  'sound',
  'satellite-imagery',
  'witness-statement',
  'open-source',
  'other',
]);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** How well a place or a time is known. */
export const Precision = z.enum(['exact', 'about', 'unknown']);
export type Precision = z.infer<typeof Precision>;

/** How the provider came by an item; more than one may hold. */
export const Obtained = z.enum([
  'made-by-us',
  'from-its-maker',
  'from-someone-else',
  'found',
  'published-online',
  'copied-from-device',
  'other',
  'unknown',
]);
export type Obtained = z.infer<typeof Obtained>;

/** Who may be at risk if an item were seen; more than one may hold. */
export const AtRisk = z.enum([
  'person-shown-or-named',
  'child',
  'maker',
  'giver',
  'family',
  'our-members',
  'others-in-place',
  'no-one-known',
  'unknown',
]);
export type AtRisk = z.infer<typeof AtRisk>;

/** Why a file is of no use as it arrived. */
export const Damage = z.enum(['does-not-open', 'cut-short', 'empty', 'locked', 'unreadable-parts']);
export type Damage = z.infer<typeof Damage>;

/** Both are of value (¶17), and neither changes the conditions of use. */
export const ItemClass = z.enum(['lead-information', 'potential-evidence']);
export type ItemClass = z.infer<typeof ItemClass>;
