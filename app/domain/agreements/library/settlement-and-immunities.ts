import type { Clause } from '../clause.ts';

export const settlementAndImmunities = {
  id: 'settlement-and-immunities',
  presence: 'mandatory',
  wording: 'fixed',
  needs: [],
  sources: 'Convention on the Privileges and Immunities of the United Nations, art. II; ¶6',
  title: {
    ar: 'التسوية والامتيازات والحصانات والطابع القانوني',
    en: 'Settlement, privileges and immunities, legal character',
  },
  paragraphs: [
    {
      ar: 'يسوّي الطرفان أي خلاف وديًّا بمحادثات مباشرة. وإذا لم يُسوَّ خلال {talks_days}، أُحيل إلى الموقّعين عن الطرفين. وفي الأثناء يُؤخذ بالتفسير الأضيق لشروط الاستخدام.',
      en: 'The Parties settle any difference amicably, by direct talks. If it is not settled within {talks_days}, it is put to the signatories of both Parties. Meanwhile the narrower reading of the conditions of use applies.',
    },
    {
      ar: 'ليس في مذكرة التفاهم هذه ولا فيما يتصل بها ما يُعدّ تنازلًا، صريحًا أو ضمنيًا، عن أي من امتيازات الأمم المتحدة أو حصاناتها، بما فيها أجهزتها الفرعية.',
      en: 'Nothing in this memorandum or relating to it is a waiver, express or implied, of any privilege or immunity of the United Nations, including its subsidiary organs.',
    },
    {
      ar: 'ليست مذكرة التفاهم هذه معاهدة ولا تُنشئ أي التزام بموجب قانون المعاهدات. ويتعهد الطرفان بتنفيذها بحسن نية، وشروط الاستخدام هي الشروط التي اؤتمنت الآلية على المواد بموجبها.',
      en: 'This memorandum is not a treaty and creates no obligation under treaty law. The Parties undertake to carry it out in good faith, and the conditions of use are those on which the Material was entrusted.',
    },
    {
      ar: 'إذا تعارضت مذكرة التفاهم هذه مع ميثاق الأمم المتحدة أو اختصاصات الآلية، كانت الغلبة للميثاق وللاختصاصات. وقبل أن تتصرف الآلية بناءً على تعارض كهذا، تبلّغ به مقدِّمَ المعلومات، ولمقدِّم المعلومات أن يسحب أي مادة.',
      en: 'Where this memorandum conflicts with the Charter of the United Nations or the Mechanism’s terms of reference, the Charter and the terms of reference prevail. Before the Mechanism acts on such a conflict, it tells the Provider, and the Provider may withdraw any item.',
    },
  ],
  variables: [{ name: 'talks_days', kind: 'days' }],
} as const satisfies Clause;
