import type { Clause } from '../clause.ts';

export const impartialityAndIndependence = {
  id: 'impartiality-and-independence',
  presence: 'mandatory',
  wording: 'options',
  needs: [],
  sources: '¶5, 11, 17, 28',
  title: { ar: 'الحياد والاستقلال وعدم الدفع', en: 'Impartiality, independence, no payment' },
  paragraphs: [
    {
      ar: 'تطبّق الآلية على مقدِّم المعلومات الأساليب والمعايير نفسها التي تطبّقها على أي مقدِّم معلومات آخر، أيًّا كان انتماء مقدِّم المعلومات أو الضحايا أو الجناة المزعومين. وتقيّم الآلية المواد بنفسها ولا تتبنى استنتاجات مقدِّم المعلومات.',
      en: 'The Mechanism applies to the Provider the same methods and criteria as to every other provider, whatever the affiliation of the Provider, of the victims or of the alleged perpetrators. It assesses the Material itself and does not adopt the Provider’s conclusions.',
    },
    {
      ar: 'لا تدفع الآلية أي مقابل عن المواد ولا تعد بأي منفعة لقاءها، أيًّا كانت الإجراءات التي قد تليها. {costs}',
      en: 'The Mechanism pays nothing for Material and promises no advantage in return for it, whatever proceedings may follow. {costs}',
    },
    {
      ar: 'لا توجّه الآلية عمل مقدِّم المعلومات ولا تتحكم فيه، ولا تطلب منه مخالفة القانون أو تعريض أي شخص للخطر. وليس مقدِّم المعلومات وكيلًا عن الأمم المتحدة، ولا يجوز له أن يقدّم نفسه بهذه الصفة.',
      en: 'The Mechanism does not direct or control the Provider’s work, and does not ask it to break the law or to put anyone in danger. The Provider is not an agent of the United Nations and shall not present itself as one.',
    },
  ],
  variables: [
    {
      name: 'costs',
      kind: 'choice',
      options: [
        { id: 'own-costs', ar: 'يتحمل كل طرف نفقاته.', en: 'Each Party bears its own costs.' },
        {
          id: 'equipment-lent',
          ar: 'يتحمل كل طرف نفقاته. ويجوز للآلية إعارة معدات أو تقديم تدريب لأغراض نقل المواد؛ ويُدوَّن ذلك ولا يتوقف على مضمون المواد.',
          en: 'Each Party bears its own costs. The Mechanism may lend equipment or give training for the transmission of Material; this is recorded and does not depend on the content of the Material.',
        },
      ],
    },
  ],
} as const satisfies Clause;
