import { stretches, type Stretch } from './layout-frame.ts';
import { literalHead, paddingHead, type Layout } from './layout.ts';

/** Cuts [from, to) of octets that begin at `start`; nothing where they do not meet. */
const cut = (octets: Stretch & { kind: 'frame' }, start: number, from: number, to: number) => {
  const first = Math.max(from, start) - start;
  const part = octets.octets.slice(Math.min(first, octets.octets.length), Math.max(0, to - start));
  return part.length > 0 ? [{ kind: 'frame' as const, octets: part }] : [];
};

const ofLiteral = (stretch: Stretch): Stretch[] => {
  if (stretch.kind === 'frame') return [stretch];
  const head = literalHead.length;
  const fixed = literalHead.slice(stretch.from, stretch.to);
  const from = Math.max(stretch.from, head);
  return [
    ...(fixed.length > 0 ? [{ kind: 'frame' as const, octets: fixed }] : []),
    ...(stretch.to > from
      ? [{ kind: 'body' as const, from: from - head, to: stretch.to - head }]
      : []),
  ];
};

/**
 * Splits [from, to) of what is encrypted: octets that the layout fixes (`frame`: literal head,
 * framing, padding), and ranges of the file (`body`), in order.
 */
export const innerStretches = (plan: Layout, from: number, to: number): Stretch[] => {
  if (!(from >= 0 && from <= to && to <= plan.innerBytes)) throw new RangeError('outside the body');
  const end = plan.literal.sizeBytes;
  const literal =
    from < end ? [...stretches(plan.literal, from, Math.min(to, end))].flatMap(ofLiteral) : [];
  if (to <= end) return literal;
  const head = paddingHead(plan);
  const zerosFrom = Math.max(from, end + head.length);
  return [
    ...literal,
    ...cut({ kind: 'frame', octets: head }, end, from, to),
    ...(to > zerosFrom ? [{ kind: 'frame' as const, octets: new Uint8Array(to - zerosFrom) }] : []),
  ];
};
