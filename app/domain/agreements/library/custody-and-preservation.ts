import type { Clause } from '../clause.ts';

export const custodyAndPreservation = {
  id: 'custody-and-preservation',
  presence: 'mandatory',
  wording: 'options',
  needs: ['feedback', 'contacts-and-notices'],
  sources: '¶3, 11, 18–21',
  title: {
    ar: 'المصدر والحيازة والحفظ والأمن',
    en: 'Provenance, custody, preservation and security',
  },
  paragraphs: [
    {
      ar: 'يبيّن مقدِّم المعلومات لكل مادة، في حدود علمه وبما لا يعرّض أحدًا للخطر، مَن أنشأها أو عثر عليها، ومتى وأين وكيف، ومَن حازها منذ ذلك الحين، وما إذا كانت قد عُدّلت. ويشير إلى ما لا يعلمه أو ما يحجبه لدواعي السلامة؛ ولا يكون ذلك وحده سببًا للرفض.',
      en: 'For each item the Provider states, as far as it knows and can do so without endangering anyone, who made or found it, when, where and how, who has held it since, and whether it has been altered. What it does not know, or withholds for safety, it marks as such; this alone is no ground for refusal.',
    },
    {
      ar: 'تُذكر البصمة الرقمية لكل مادة في بيان المحتويات. وتتحقق الآلية منها، وتحفظ المادة كما وردت تمامًا، ولا تعمل إلا على نُسَخ.',
      en: 'The digest of each item is stated in the manifest. The Mechanism verifies it, keeps the item exactly as received, and works only on copies.',
    },
    {
      ar: 'يُقيَّد كل ما يجري على المواد، ابتداءً من جهاز مقدِّم المعلومات، في سجل حيازة لا يمكن محو شيء منه. ولمقدِّم المعلومات أن يتحقق في أي وقت من القيود الخاصة بأفعاله وإيصالاته؛ أما ما يجوز له أن يعلمه عن الاستخدام فيحكمه {ref_feedback}.',
      en: 'From the Provider’s device on, everything done to Material is entered in a custody log from which nothing can be erased. The Provider may verify at any time the entries of its own acts and receipts; what it may know of use is governed by {ref_feedback}.',
    },
    {
      ar: 'تحفظ الآلية المواد مشفَّرة، ومنفصلة عن نظم غيرها، ولا تتيحها إلا لمن يحتاج إليها من موظفيها لأداء عمله، ومع نسخ احتياطية محمية بالطريقة نفسها. وتحتفظ الآلية بالمواد {retention}.',
      en: 'The Mechanism keeps Material encrypted, separate from the systems of others, open only to staff who need it for their work, and with backups protected in the same way. The Mechanism keeps Material {retention}.',
    },
    {
      ar: 'إذا فُقدت مواد أو عُدّلت أو اطّلع عليها مَن لا يحق له ذلك، تبلّغ الآلية مقدِّم المعلومات خلال {breach_days} من علمها بذلك، وفق أحكام {ref_contacts_and_notices}.',
      en: 'If Material is lost, altered or seen by anyone not entitled to see it, the Mechanism tells the Provider within {breach_days} of learning of it, under {ref_contacts_and_notices}.',
    },
  ],
  variables: [
    {
      name: 'retention',
      kind: 'choice',
      options: [
        {
          id: 'mandate',
          ar: 'ما دامت ولاية الآلية قائمة',
          en: 'for as long as the Mechanism’s mandate lasts',
        },
        {
          id: 'until-date',
          ar: 'حتى {retention_until}، وعندئذ تسأل الآلية مقدِّمَ المعلومات عمّا إذا كانت المواد تُعاد أو تُتلَف أو تُستبقى',
          en: 'until {retention_until}, when the Mechanism asks the Provider whether the items are to be returned, destroyed or kept',
        },
      ],
    },
    { name: 'retention_until', kind: 'date' },
    { name: 'breach_days', kind: 'days' },
  ],
} as const satisfies Clause;
