/** So many octets had been sent, of everything, at a moment of a clock that never goes back. */
export interface Sample {
  readonly atMs: number;
  readonly sentBytes: number;
}

const windowMs = 60_000;
const bucketMs = 5_000;
const fewestBuckets = 2;

/** The samples with one more; what is older than a minute, save the last of it, is let go. */
export const withSample = (samples: readonly Sample[], next: Sample): readonly Sample[] => {
  const all = [...samples, next];
  const first = all.findLastIndex(({ atMs }) => atMs <= next.atMs - windowMs);
  return all.slice(Math.max(0, first));
};

/** Octets sent until a moment, on the straight line between the samples around it. */
const sentAt = (samples: readonly Sample[], atMs: number): number => {
  const after = samples.findIndex((sample) => sample.atMs >= atMs);
  const right = samples[after] ?? samples.at(-1);
  const left = samples[after - 1] ?? right;
  if (!left || !right) return 0;
  const share = right.atMs === left.atMs ? 1 : (atMs - left.atMs) / (right.atMs - left.atMs);
  return left.sentBytes + (right.sentBytes - left.sentBytes) * Math.min(1, share);
};

/**
 * Octets per second: the median of the last minute by fives of seconds, so that neither one burst
 * nor one silence moves it; undefined for the first ten seconds. Zero if most of it was silent.
 */
export const rate = (samples: readonly Sample[], nowMs: number): number | undefined => {
  const start = samples[0]?.atMs ?? nowMs;
  const buckets = Math.floor(Math.min(windowMs, nowMs - start) / bucketMs);
  if (buckets < fewestBuckets) return undefined;
  const rates = Array.from({ length: buckets }, (_, at) => {
    const to = nowMs - at * bucketMs;
    return ((sentAt(samples, to) - sentAt(samples, to - bucketMs)) * 1000) / bucketMs;
  }).sort((one, other) => one - other);
  const middle = rates.slice(Math.floor((buckets - 1) / 2), Math.floor(buckets / 2) + 1);
  return middle.reduce((sum, each) => sum + each, 0) / middle.length;
};

/** Seconds until so many octets are sent; undefined when an honest answer is not to be had. */
export const secondsLeft = (
  samples: readonly Sample[],
  nowMs: number,
  leftBytes: number,
): number | undefined => {
  const perSecond = rate(samples, nowMs);
  return perSecond === undefined || perSecond <= 0 ? undefined : Math.ceil(leftBytes / perSecond);
};
