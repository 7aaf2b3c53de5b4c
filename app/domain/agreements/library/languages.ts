import type { Clause } from '../clause.ts';

export const languages = {
  id: 'languages',
  presence: 'mandatory',
  wording: 'options',
  needs: ['amendment'],
  sources: '¶32',
  title: { ar: 'اللغتان والنص الذي يُعتدّ به', en: 'Languages and prevailing text' },
  paragraphs: [
    {
      ar: 'حُرّرت مذكرة التفاهم هذه بالعربية والإنكليزية. {prevailing}',
      en: 'This memorandum is drawn up in Arabic and English. {prevailing}',
    },
    {
      ar: 'إذا بدا أن النصين مختلفان، بحث الطرفان أولًا عن المعنى الذي يوفّق بينهما في ضوء الغرض. وإلى أن يُزال الاختلاف بإصدار جديد، يُؤخذ بالمعنى الذي يوفّر حماية أفضل للأشخاص المعنيين.',
      en: 'If the texts seem to differ, the Parties first look for the meaning that reconciles them in the light of the purpose. Until a difference is removed by a new edition, the meaning that better protects the persons concerned applies.',
    },
    { ar: 'لكل طرف أن يكتب بأيٍّ من اللغتين.', en: 'Each Party may write in either language.' },
  ],
  variables: [
    {
      name: 'prevailing',
      kind: 'choice',
      options: [
        {
          id: 'both-authentic',
          ar: 'والنصان متساويان في الحجية.',
          en: 'Both texts are equally authentic.',
        },
        {
          id: 'arabic-prevails',
          ar: 'وإذا تعذّر التوفيق بينهما، كانت الغلبة للنص العربي، إلا إذا كان النص الإنكليزي يوفّر حماية أفضل للأشخاص المعنيين.',
          en: 'If a difference cannot be reconciled, the Arabic text prevails, save where the English text better protects the persons concerned.',
        },
        {
          id: 'english-prevails',
          ar: 'وإذا تعذّر التوفيق بينهما، كانت الغلبة للنص الإنكليزي، إلا إذا كان النص العربي يوفّر حماية أفضل للأشخاص المعنيين.',
          en: 'If a difference cannot be reconciled, the English text prevails, save where the Arabic text better protects the persons concerned.',
        },
      ],
    },
  ],
} as const satisfies Clause;
