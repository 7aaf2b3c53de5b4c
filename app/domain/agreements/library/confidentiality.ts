import type { Clause } from '../clause.ts';

export const confidentiality = {
  id: 'confidentiality',
  presence: 'mandatory',
  wording: 'options',
  needs: ['conditions-of-use'],
  sources: '¶6, 8, 33',
  title: { ar: 'السرية', en: 'Confidentiality' },
  paragraphs: [
    {
      ar: 'تحافظ الآلية على سرية المواد وهوية مقدِّم المعلومات وهوية أعضائه ونص مذكرة التفاهم هذه. ولا تكشف عنها إلا بالقدر الذي تسمح به شروط الاستخدام ومذكرة التفاهم هذه.',
      en: 'The Mechanism keeps confidential the Material, the identity of the Provider and of its members, and the text of this memorandum. It discloses them only as the conditions of use and this memorandum allow.',
    },
    {
      ar: 'يحافظ مقدِّم المعلومات على سرية ما يعلمه عن تحريات الآلية ومصادرها وأساليبها والجهات التي تتلقى منها.',
      en: 'The Provider keeps confidential what it learns of the Mechanism’s inquiries, sources, methods and recipients.',
    },
    {
      ar: 'يُعامَل وجود مذكرة التفاهم هذه على النحو الآتي: {existence_rule}.',
      en: 'The existence of this memorandum is treated as follows: {existence_rule}.',
    },
    {
      ar: 'لا يتيح كل طرف ما هو سري إلا لأشخاص يحتاجون إليه لأداء عملهم ويلتزمون كتابةً بالواجب نفسه.',
      en: 'Each Party opens what is confidential only to persons who need it for their work and are bound in writing to the same duty.',
    },
    {
      ar: 'إذا طلبت سلطة من أحد الطرفين الكشف أو أجبرته عليه، أبلغ الطرف الآخر فورًا، متى جاز له ذلك وأمكنه بأمان، ولم يكشف إلا عن القدر الواجب. وتتمسك الآلية بحرمة الوثائق التي تحوزها.',
      en: 'A Party that is asked or compelled by an authority to disclose tells the other at once, where it may and can do so safely, and discloses no more than it must. The Mechanism relies on the inviolability of the documents it holds.',
    },
  ],
  variables: [
    {
      name: 'existence_rule',
      kind: 'choice',
      options: [
        { id: 'secret', ar: 'لا يكشف عنه أيٌّ من الطرفين', en: 'neither Party reveals it' },
        {
          id: 'provider-may-tell',
          ar: 'لمقدِّم المعلومات أن يكشف عنه؛ ولا تكشف الآلية عنه دون موافقة مقدِّم المعلومات',
          en: 'the Provider may reveal it; the Mechanism does not without the Provider’s consent',
        },
        {
          id: 'figures-to-funders',
          ar: 'لمقدِّم المعلومات أن يُعلم مموّليه، على سبيل السرية، بوجود مذكرة التفاهم هذه وبعدد الإيداعات، ولا شيء غير ذلك؛ ولا تكشف الآلية عنه',
          en: 'the Provider may tell its funders, in confidence, that this memorandum exists and how many submissions were made, and nothing else; the Mechanism does not reveal it',
        },
      ],
    },
  ],
} as const satisfies Clause;
