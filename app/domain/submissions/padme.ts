const cappedStep = 2 ** 26;

const step = (sizeBytes: number): number => {
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) throw new RangeError(`${sizeBytes} bytes`);
  if (sizeBytes < 2) return 1;
  let exponent = Math.floor(Math.log2(sizeBytes));
  if (2 ** exponent > sizeBytes) exponent -= 1; // log2 rounds up just below a large power of two
  return 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1); // bit operators stop at 2^32
};

/**
 * Padded size by Padmé, at most 12 % larger: an observer learns O(log log size) bits of it.
 * @param sizeBytes a safe integer of 0 or more; 0 and 1 stay as they are
 * @throws RangeError for any other number: our fault, never the provider's
 * @see Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs"
 */
export const padme = (sizeBytes: number): number => {
  const by = step(sizeBytes);
  return Math.ceil(sizeBytes / by) * by;
};

/**
 * Padmé with steps of at most 64 MiB, for bodies of files: some readers of OpenPGP hold the padding
 * packet in memory. Finer classes above 8 GiB are the price.
 * @throws RangeError as `padme`
 */
export const padmeCapped = (sizeBytes: number): number => {
  const by = Math.min(cappedStep, step(sizeBytes));
  return Math.ceil(sizeBytes / by) * by;
};
