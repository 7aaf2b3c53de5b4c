import type { Clause } from '../clause.ts';

export const rightsInMaterial = {
  id: 'rights-in-material',
  presence: 'mandatory',
  wording: 'open',
  needs: ['conditions-of-use'],
  sources: '¶16, 32',
  title: { ar: 'الملكية والالتزامات تجاه الغير', en: 'Ownership, and duties to third parties' },
  paragraphs: [
    {
      ar: 'التسليم ينقل الحيازة لا الملكية. ويبقى كل حق في المواد لمقدِّم المعلومات أو لصاحبه أيًّا كان. ويظل مقدِّم المعلومات حرًّا في استخدام ما يحتفظ به ونشره وإعطائه لغيره.',
      en: 'Handing over transfers custody, not ownership. Every right in the Material stays with the Provider or whoever holds it. The Provider remains free to use, publish and give to others what it keeps.',
    },
    {
      ar: 'يُؤذن للآلية، بلا مقابل ودون حصر، بأن تنسخ المواد وتترجمها وتحللها وتشاركها، في حدود شروط الاستخدام ولا تتجاوزها.',
      en: 'The Mechanism is permitted, free of charge and not exclusively, to copy, translate, analyse and share Material, within the conditions of use and not beyond.',
    },
    {
      ar: 'يصرّح مقدِّم المعلومات بأنه، في حدود علمه، يحق له تسليم المواد، وبأن عليه تجاه الغير الالتزامات الآتية: {third_party_duties}. ويضع علامة على المواد التي تخصها، وتصبح تلك الالتزامات من شروط استخدام تلك المواد.',
      en: 'The Provider states that, to the best of its knowledge, it is entitled to hand the Material over, and that it has the following duties to third parties: {third_party_duties}. It marks the items they concern, and those duties become conditions of use of those items.',
    },
    {
      ar: 'إذا كان مقدِّم المعلومات خاضعًا لقانون بشأن البيانات الشخصية، ظل التقيد به من مسؤولية مقدِّم المعلومات. وتعامل الآلية البيانات الشخصية وفق قواعد الأمم المتحدة السارية عليها.',
      en: 'Where a law on personal data binds the Provider, observing it remains the Provider’s responsibility. The Mechanism treats personal data under the rules of the United Nations that apply to it.',
    },
    {
      ar: 'إن بقاء المواد ملكًا للغير لا ينتقص من حرمة الوثائق التي تحوزها الأمم المتحدة.',
      en: 'That Material remains the property of others does not lessen the inviolability of documents held by the United Nations.',
    },
  ],
  variables: [{ name: 'third_party_duties', kind: 'list', least: 0 }],
} as const satisfies Clause;
