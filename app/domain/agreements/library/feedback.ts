import type { Clause } from '../clause.ts';

export const feedback = {
  id: 'feedback',
  presence: 'mandatory',
  wording: 'options',
  needs: ['confidentiality'],
  sources: '¶33',
  title: { ar: 'الإحاطة', en: 'Feedback' },
  paragraphs: [
    {
      ar: 'تقدّم الآلية إلى مقدِّم المعلومات إحاطة {feedback_interval}، في الحدود التي تفرضها سريتها والقيود التي يضعها المتلقون، عمّا يأتي: {feedback_content}.',
      en: 'The Mechanism gives the Provider feedback {feedback_interval}, within the limits set by its own confidentiality and by the restrictions of recipients, on the following: {feedback_content}.',
    },
    {
      ar: 'إذا لم يجز للآلية أن تقول أكثر، قالت إنه لا يجوز لها ذلك، ولو تعذّر عليها بيان السبب.',
      en: 'Where the Mechanism may not say more, it says that it may not, even if it cannot say why.',
    },
    {
      ar: 'إن عدم مشاركة مادة ما لا يقول شيئًا عن قيمتها. فهذه المواد تسهم في تكوين صورة شاملة للأحداث، وتوجّه تحليل الآلية، وتظل جاهزة لإجراءات لاحقة.',
      en: 'That an item has not been shared says nothing of its value. Such Material helps to build a comprehensive overview of events, shapes the Mechanism’s analysis, and remains ready for later proceedings.',
    },
    {
      ar: 'لا يجوز لمقدِّم المعلومات أن ينقل الإحاطة إلى غيره إلا بالقدر الذي تسمح به الإحاطة ذاتها.',
      en: 'The Provider may pass feedback on only as far as the feedback itself allows.',
    },
  ],
  variables: [
    {
      name: 'feedback_interval',
      kind: 'choice',
      options: [
        { id: 'half-yearly', ar: 'كل ستة أشهر', en: 'every six months' },
        { id: 'yearly', ar: 'كل سنة', en: 'every year' },
      ],
    },
    {
      name: 'feedback_content',
      kind: 'choices',
      options: [
        { id: 'examined', ar: 'مقدار ما جرى فحصه', en: 'how much has been examined' },
        {
          id: 'analysed',
          ar: 'ما إذا كان شيء منه قد أفاد التحليل',
          en: 'whether any of it served analysis',
        },
        {
          id: 'shared',
          ar: 'ما إذا كان شيء منه قد شُورك مع ولاية قضائية مختصة، دون تسميتها',
          en: 'whether any of it was shared with a competent jurisdiction, without naming it',
        },
        {
          id: 'gaps',
          ar: 'ما من شأنه أن يزيد فائدة الإيداعات اللاحقة',
          en: 'what would make later submissions more useful',
        },
      ],
    },
  ],
} as const satisfies Clause;
