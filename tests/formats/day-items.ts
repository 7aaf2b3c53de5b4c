/** The two items of the frozen deposit, with fixed salts: every field given, and every field unknown. */
import type { ManifestItem } from '../../app/paper/documents/submissions.ts';
import { digestOfAll, saltOfAll } from './day.ts';
import { documentId, itemId } from './fixed.ts';

const salted = <V>(octet: number, value: V) => ({ salt: saltOfAll(octet), value });
const file = (object: number) => ({
  size: 1,
  sha256: digestOfAll(5),
  tree: digestOfAll(6),
  body: { object: documentId(object), parcel: false, offset: 0, length: 94 },
});

export const givenItem: ManifestItem = {
  id: itemId(1),
  fields: {
    file: salted(11, file(90)),
    name: salted(12, { text: 'تقرير_حمص (نهائي).pdf', raw: null }),
    path: salted(13, { text: 'a/\ufffd.pdf', raw: 'YQAvAADYLgBwAGQAZgA' }),
    kind: salted(14, 'document' as const),
    description: salted(15, 'سطر\nline'),
    provenance: salted(16, {
      where: { precision: 'about' as const, text: 'حمص' },
      when: { precision: 'exact' as const, text: '2012-05-25' },
      how: ['found' as const, 'made-by-us' as const],
      note: '',
    }),
    risk: salted(17, { who: ['child' as const], note: '"\\' }),
    conditions: salted(18, {
      seenBy: 'intake-and-analysis' as const,
      sharing: 'named-only' as const,
      named: 'قضاء',
      askFirst: 'always-ask' as const,
      hidden: 'names' as const,
    }),
  },
};

export const unknownItem: ManifestItem = {
  id: itemId(2),
  fields: {
    file: salted(21, file(91)),
    name: salted(22, null),
    path: salted(23, null),
    kind: salted(24, null),
    description: salted(25, null),
    provenance: salted(26, null),
    risk: salted(27, null),
    conditions: salted(28, null),
  },
};

export const items = [givenItem, unknownItem];
