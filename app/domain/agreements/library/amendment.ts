import type { Clause } from '../clause.ts';

export const amendment = {
  id: 'amendment',
  presence: 'mandatory',
  wording: 'fixed',
  needs: ['entry-into-force-and-signature'],
  sources: '¶28, 32',
  title: { ar: 'التعديل والإصدارات', en: 'Amendment and editions' },
  paragraphs: [
    {
      ar: 'لا تُعدَّل مذكرة التفاهم هذه إلا كتابةً، بإصدار مرقَّم جديد يتضمن النص كاملًا باللغتين ويوقّعه الطرفان. ولا يُعدّ تعديلًا تغييرُ شروط استخدام مادة ما ولا تغييرُ شخص اتصال.',
      en: 'This memorandum is amended only in writing, by a new numbered edition that sets out the whole text in both languages and is signed by both Parties. To change the conditions of use of an item, or a contact person, is not an amendment.',
    },
    {
      ar: 'لا يتغير نص أي إصدار بعد اقتراحه. وكل اقتراح مختلف إصدارٌ جديد. ويحتفظ الطرفان بكل إصدار.',
      en: 'The text of an edition does not change once it has been proposed. A different proposal is a new edition. Both Parties keep every edition.',
    },
    {
      ar: 'لا يوسّع أي إصدار جديد ما يجوز فعله بالمواد المسلَّمة قبله إلا إذا نصّ مقدِّم المعلومات على ذلك صراحةً، مسمّيًا الإيداعات المعنية.',
      en: 'A new edition widens what may be done with Material handed over earlier only where the Provider says so expressly, naming the submissions concerned.',
    },
  ],
  variables: [],
} as const satisfies Clause;
