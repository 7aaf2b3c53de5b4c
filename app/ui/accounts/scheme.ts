import type { PassphraseKind } from '../../domain/accounts/passphrase.ts';

/** Gibibytes below which stretching with 64 MiB may end a tab of an old phone. */
const littleMemory = 2;

/**
 * Which derivation a new passphrase gets. Scheme 2 (19 MiB) is weaker against guessing, so it is
 * taken only where seven drawn words leave nothing to guess, and only where the device says that it
 * has little memory. A browser that does not say (Firefox, Safari) is taken for a large one.
 */
export const schemeFor = (kind: PassphraseKind): 1 | 2 => {
  const says = 'deviceMemory' in navigator ? navigator.deviceMemory : undefined;
  return kind === 'generated' && typeof says === 'number' && says <= littleMemory ? 2 : 1;
};
