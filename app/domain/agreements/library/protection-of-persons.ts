import type { Clause } from '../clause.ts';

export const protectionOfPersons = {
  id: 'protection-of-persons',
  presence: 'mandatory',
  wording: 'options',
  needs: ['conditions-of-use', 'withdrawal-return-destruction'],
  sources: '¶13, 15, 42, 48 (g)',
  title: {
    ar: 'حماية المصادر والضحايا والشهود',
    en: 'Protection of sources, victims and witnesses',
  },
  paragraphs: [
    {
      ar: 'سلامة المصادر والضحايا والشهود وكرامتهم مقدَّمتان على فائدة المواد. ولا يقوم أيٌّ من الطرفين بما لديه سبب للاعتقاد بأنه يعرّضهم للخطر أو يؤذيهم من جديد.',
      en: 'The safety and dignity of sources, victims and witnesses come before the usefulness of Material. Neither Party does what it has reason to believe would endanger them or hurt them again.',
    },
    {
      ar: 'يبيّن مقدِّم المعلومات، لكل مادة تتعلق بمصدر أو ضحية أو شاهد يمكن تحديد هويته، ما إذا كان ذلك الشخص قد أعطى موافقة مستنيرة، وعلى ماذا، وضمن أي حدود، بأحد الأشكال الآتية: {consent_forms}. وتصبح تلك الحدود من شروط الاستخدام. وفي حالة الطفل، تكون الموافقة موافقةَ وليّه أو وصيّه، وفقًا لمصالح الطفل الفضلى ومع مراعاة رأي الطفل نفسه. وإذا تعذّر طلب الموافقة، بيّن مقدِّم المعلومات السبب.',
      en: 'For each item that concerns an identifiable source, victim or witness, the Provider states whether that person gave informed consent, for what, and within what limits, in one of the following forms: {consent_forms}. Those limits become conditions of use. For a child, the consent is a parent’s or guardian’s, in the child’s best interests and with regard to the child’s own view. Where consent could not be asked, the Provider says why.',
    },
    {
      ar: 'تتصل الآلية بأي مصدر أو ضحية أو شاهد لا تعرفه إلا من المواد: {contact_rule}.',
      en: 'The Mechanism makes contact with a source, victim or witness whom it knows only through the Material: {contact_rule}.',
    },
    {
      ar: 'إذا سحب شخص من هؤلاء موافقته، أبلغ مقدِّم المعلومات الآليةَ بذلك، وسرى {ref_withdrawal_return_destruction} على المواد المعنية.',
      en: 'If such a person withdraws consent, the Provider tells the Mechanism, and {ref_withdrawal_return_destruction} applies to the items concerned.',
    },
    {
      ar: 'لا تستطيع الآلية أن تعد بحماية جسدية، فهي تتوقف على مساعدة الدول. وتسأل المتلقي قبل المشاركة عمّا يستطيع توفيره من حماية، وتُعلم مقدِّمَ المعلومات بالجهات التي يمكن أن تقدّم المساعدة، في حدود علمها.',
      en: 'The Mechanism cannot promise physical protection, which depends on the assistance of States. Before sharing it asks the recipient what protection it can give, and it tells the Provider where help may be found, as far as it knows.',
    },
  ],
  variables: [
    {
      name: 'consent_forms',
      kind: 'choices',
      options: [
        { id: 'written', ar: 'بيان خطي', en: 'a written statement' },
        { id: 'recorded', ar: 'تسجيل صوتي أو مرئي', en: 'a sound or video recording' },
        {
          id: 'noted',
          ar: 'محضر يدوّنه من طلب الموافقة',
          en: 'a record written by the person who asked for the consent',
        },
      ],
    },
    {
      name: 'contact_rule',
      kind: 'choice',
      options: [
        {
          id: 'through-provider',
          ar: 'عن طريق مقدِّم المعلومات فقط',
          en: 'through the Provider only',
        },
        {
          id: 'with-notice',
          ar: 'بعد إشعار مقدِّم المعلومات قبل {contact_notice_days} من الاتصال ومراعاة اعتراضاته',
          en: 'after giving the Provider notice {contact_notice_days} before the contact and taking account of its objections',
        },
      ],
    },
    { name: 'contact_notice_days', kind: 'days' },
  ],
} as const satisfies Clause;
