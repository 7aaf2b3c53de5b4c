import type { Clause } from '../clause.ts';

export const sharingWithJurisdictions = {
  id: 'sharing-with-jurisdictions',
  presence: 'optional',
  wording: 'options',
  needs: ['conditions-of-use', 'fair-trial-and-death-penalty', 'protection-of-persons'],
  sources: '¶16, 35–37',
  title: {
    ar: 'المشاركة مع الولايات القضائية المختصة',
    en: 'Sharing with competent jurisdictions',
  },
  paragraphs: [
    {
      ar: 'يجوز للآلية، في حدود شروط الاستخدام، أن تشارك المواد مع المحاكم الوطنية أو الإقليمية أو الدولية، ومع السلطات القضائية وسلطات الادعاء، المختصة بالنظر في الجرائم المعنية.',
      en: 'Within the conditions of use, the Mechanism may share Material with national, regional or international courts, and with judicial and prosecuting authorities, that are competent for the crimes concerned.',
    },
    {
      ar: 'تحصل الآلية قبل المشاركة على تعهد خطي من المتلقي بألا يستخدم المواد إلا في الإجراءات المحددة، وبأن يحمي الأشخاص الذين تتعلق بهم، وبألا ينقلها إلى غيره دون موافقة الآلية.',
      en: 'Before sharing, the Mechanism obtains the recipient’s written undertaking to use the Material for the stated proceedings only, to protect the persons it concerns, and not to pass it on without the Mechanism’s agreement.',
    },
    {
      ar: 'لا تشارك الآلية أكثر مما يقتضيه الغرض. {identity_rule}',
      en: 'The Mechanism shares no more than the purpose requires. {identity_rule}',
    },
    {
      ar: 'يدرك الطرفان أن قانون المتلقي قد يوجب عليه الكشف عن المواد للمحكمة وللدفاع. وإذا علمت الآلية بقاعدة من هذا القبيل، أبلغت بها مقدِّمَ المعلومات قبل أن تطلب موافقته.',
      en: 'The Parties understand that the recipient’s law may require it to disclose Material to the court and to the defence. Where the Mechanism knows of such a rule, it tells the Provider before asking for its consent.',
    },
  ],
  variables: [
    {
      name: 'identity_rule',
      kind: 'choice',
      options: [
        {
          id: 'identity-withheld',
          ar: 'لا يُكشف عن هوية مقدِّم المعلومات دون موافقته.',
          en: 'The Provider’s identity is not given without its consent.',
        },
        {
          id: 'identity-given',
          ar: 'يجوز الكشف للمتلقي عن هوية مقدِّم المعلومات متى لزم إثبات الحيازة.',
          en: 'The Provider’s identity may be given to the recipient where custody must be proven.',
        },
      ],
    },
  ],
} as const satisfies Clause;
