import type { Clause } from '../clause.ts';

export const consentBeforeSharing = {
  id: 'consent-before-sharing',
  presence: 'mandatory',
  wording: 'options',
  needs: ['conditions-of-use', 'contacts-and-notices', 'fair-trial-and-death-penalty'],
  sources: '¶16, 36',
  title: { ar: 'الموافقة قبل المشاركة', en: 'Consent before sharing' },
  paragraphs: [
    {
      ar: 'لمشاركة مادة لا تأذن شروط الاستخدام القائمة بمشاركتها، ترسل الآلية طلب موافقة. ويذكر الطلب المواد، ونوع المتلقي ودولته، والغرض، وتدابير الحماية، وآخر يوم للجواب. وإذا منعت السرية ذكر أيٍّ من ذلك، نصّ الطلب على ذلك.',
      en: 'To share an item that the conditions of use, as they stand, do not permit to be shared, the Mechanism sends a consent request. It states the items, the kind of recipient and its State, the purpose, the protective measures, and the last day for an answer. If confidentiality forbids it to state one of these, the request says so.',
    },
    {
      ar: 'يجيب مقدِّم المعلومات خلال {consent_days} من الطلب، مادةً مادةً، ببيان موقّع: نعم، أو نعم بشروط، أو لا. ولا يُلزَم بإبداء الأسباب. ويُعدّ السكوت رفضًا، ولا يترتب على الرفض أي ضرر.',
      en: 'The Provider answers within {consent_days} of the request, item by item, by a signed statement: yes, yes with conditions, or no. It need give no reason. Silence is refusal, and refusal brings no disadvantage.',
    },
    {
      ar: 'إذا كان في المادة ما يميل إلى إثبات براءة شخص تُتخذ بحقه إجراءات أو إلى تخفيف مسؤوليته، أو كان موعد الجلسة قريبًا، ذكر الطلب ذلك، وأجاب مقدِّم المعلومات، إن استطاع، خلال {urgent_days}.',
      en: 'Where an item tends to show that a person under proceedings is innocent or less responsible, or where a hearing is near, the request says so, and the Provider answers, if it can, within {urgent_days}.',
    },
    {
      ar: 'إذا زال وجود مقدِّم المعلومات، أو لم يجب عن أي إشعار على مدى {unreachable_days}: {succession}.',
      en: 'If the Provider has ceased to exist, or has answered no notice for {unreachable_days}: {succession}.',
    },
  ],
  variables: [
    { name: 'consent_days', kind: 'days' },
    { name: 'urgent_days', kind: 'days' },
    { name: 'unreachable_days', kind: 'days' },
    {
      name: 'succession',
      kind: 'choice',
      options: [
        {
          id: 'no-further-sharing',
          ar: 'تبقى الشروط الأخيرة، ولا يُشارَك شيء تلزم له موافقة',
          en: 'the last conditions remain, and nothing that needs consent is shared',
        },
        {
          id: 'named-successor',
          ar: 'تُطلب الموافقة من الخلف الآتي: {successor_name}',
          en: 'consent is asked of the following successor: {successor_name}',
        },
        {
          id: 'mechanism-decides',
          ar: 'يجوز للآلية أن تقرر بدلًا من مقدِّم المعلومات، بعد أن توازن أي خطر على الأشخاص المعنيين، وتدوّن الأسباب التي استندت إليها',
          en: 'the Mechanism may decide in the Provider’s place, after weighing any danger to the persons concerned, and records its grounds',
        },
      ],
    },
    { name: 'successor_name', kind: 'text' },
  ],
} as const satisfies Clause;
