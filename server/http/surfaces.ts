import type { Surface } from '../config.ts';

/** The pages that are read before anything is entrusted: they hold no door of either surface. */
const everyones = new Set([
  '',
  'accessibility',
  'before',
  'individuals',
  'organisations',
  'privacy',
  'protection',
  'reach',
  'use',
  'what-happens',
]);

/** `/ar/staff/…` is the staff's; what is only read is everyone's; the rest of `/ar/…` a provider's. */
const roomOf = (path: string): Surface | 'everyone' => {
  const [, language = '', room = '', ...below] = path.split('/');
  if (!/^(?:ar|en)$/.test(language)) return 'everyone';
  if (/^staff(?:\.data)?$/.test(room)) return 'staff';
  const isRead = everyones.has(room) && below.every((part) => part === '');
  return isRead ? 'everyone' : 'provider';
};

/**
 * Whether a page is of a surface that this process serves. Whatever is not, is answered as what
 * does not exist: one surface tells nothing of the other.
 */
export const isOpenHere = (path: string, surfaces: readonly Surface[]): boolean => {
  const room = roomOf(path);
  return room === 'everyone' || surfaces.includes(room);
};

/** The address of nothing, in the language that was asked for. */
export const absentAddress = (path: string): string => `/${path.split('/')[1] ?? 'ar'}/-`;
