import type { Clause } from '../clause.ts';

export const conditionsOfUse = {
  id: 'conditions-of-use',
  presence: 'mandatory',
  wording: 'options',
  needs: ['fair-trial-and-death-penalty', 'consent-before-sharing'],
  sources: '¶16, 32, 36',
  title: { ar: 'شروط الاستخدام', en: 'Conditions of use' },
  paragraphs: [
    {
      ar: 'لكل مادة شروطُ استخدام. وما لم يُنَصّ في بيان المحتويات على غيرها لمادة ما، فهي الآتية: {default_conditions}.',
      en: 'Each item carries conditions of use. Unless the manifest states others for an item, they are the following: {default_conditions}.',
    },
    {
      ar: 'كل ما لا تأذن به الشروط غير مأذون به. والسكوت ليس إذنًا. وعند الشك يُؤخذ بالتفسير الأضيق إلى أن يجيب مقدِّم المعلومات.',
      en: 'What the conditions do not permit is not permitted. Silence is not permission. In doubt, the narrower reading applies until the Provider has answered.',
    },
    {
      ar: 'تلازم الشروط المادةَ وكل نسخة أو مقتطف أو تفريغ نصي أو ترجمة لها ما دامت في حيازة الآلية، حتى بعد انتهاء مذكرة التفاهم هذه.',
      en: 'The conditions follow the item and every copy, extract, transcript and translation of it for as long as the Mechanism holds them, also after this memorandum has ended.',
    },
    {
      ar: 'لمقدِّم المعلومات أن يضيّق شروط أي مادة أو يوسّعها في أي وقت ببيان موقّع. وتسري الشروط الأضيق من لحظة قيدها، ولا تُبطل ما تم قبلها وفقًا لمذكرة التفاهم هذه.',
      en: 'The Provider may narrow or widen the conditions of an item at any time by a signed statement. Narrower conditions apply from the moment they are recorded, and do not undo what was done before in accordance with this memorandum.',
    },
  ],
  variables: [
    {
      name: 'default_conditions',
      kind: 'choice',
      options: [
        {
          id: 'internal-analysis',
          ar: 'التحليل الداخلي فقط؛ ولا تُشارَك المادة ولا مضمونها خارج الآلية',
          en: 'internal analysis only; neither the item nor what it says is shared outside the Mechanism',
        },
        {
          id: 'consent-case-by-case',
          ar: 'التحليل الداخلي، والمشاركة بموافقة مقدِّم المعلومات فقط، مادةً مادةً، وفق أحكام {ref_consent_before_sharing}',
          en: 'internal analysis, and sharing only with the Provider’s consent, item by item, under {ref_consent_before_sharing}',
        },
        {
          id: 'competent-jurisdictions',
          ar: 'التحليل الداخلي، والمشاركة دون طلب آخر مع الولايات القضائية المختصة التي تستوفي {ref_fair_trial_and_death_penalty}، للأغراض الآتية: {purposes}؛ ودون السلطات الآتية: {excluded_authorities}',
          en: 'internal analysis, and sharing without a further request with the competent jurisdictions that satisfy {ref_fair_trial_and_death_penalty}, for the following purposes: {purposes}; and not with the following authorities: {excluded_authorities}',
        },
        {
          id: 'embargo',
          ar: 'الحفظ فقط حتى {embargo_until}؛ وبعد ذلك التاريخ، الشروط التي يحددها مقدِّم المعلومات حينئذ، فإن لم يحدد شيئًا، فالتحليل الداخلي فقط',
          en: 'preservation only until {embargo_until}; after that date, the conditions that the Provider then states, and, if it states none, internal analysis only',
        },
      ],
    },
    {
      name: 'purposes',
      kind: 'choices',
      options: [
        { id: 'investigation', ar: 'التحقيق الجنائي', en: 'criminal investigation' },
        { id: 'prosecution', ar: 'الملاحقة القضائية والمحاكمة', en: 'prosecution and trial' },
        {
          id: 'missing-persons',
          ar: 'البحث عن المفقودين في سياق هذه الإجراءات',
          en: 'the search for missing persons in connection with such proceedings',
        },
      ],
    },
    { name: 'excluded_authorities', kind: 'list', least: 0 },
    { name: 'embargo_until', kind: 'date' },
  ],
} as const satisfies Clause;
