import type { Clause } from '../clause.ts';

export const purposeAndLegalBasis = {
  id: 'purpose-and-legal-basis',
  presence: 'mandatory',
  wording: 'open',
  needs: [],
  sources: '¶2, 5, 32, 33; resolution 71/248; A/71/755',
  title: { ar: 'الغرض والأساس القانوني', en: 'Purpose and legal basis' },
  paragraphs: [
    {
      ar: 'تحدد مذكرة التفاهم هذه الشروط التي يأتمن مقدِّم المعلومات الآليةَ بموجبها على المواد، والشروط التي تتلقى الآلية المواد بموجبها وتحفظها وتستخدمها وتشاركها.',
      en: 'This memorandum sets out the conditions on which the Provider entrusts Material to the Mechanism, and on which the Mechanism receives, keeps, uses and shares it.',
    },
    {
      ar: 'تعمل الآلية بموجب قرار الجمعية العامة 71/248 المؤرخ ٢١ كانون الأول/ديسمبر ٢٠١٦ وبموجب اختصاصاتها (A/71/755، المرفق). ويعمل مقدِّم المعلومات بموجب الصك الآتي: {provider_legal_basis}.',
      en: 'The Mechanism acts under General Assembly resolution 71/248 of 21 December 2016 and its terms of reference (A/71/755, annex). The Provider acts under the following instrument: {provider_legal_basis}.',
    },
    {
      ar: 'والغرض هو دعم إجراءات جنائية عادلة ومستقلة، وفقًا لمعايير القانون الدولي، أمام المحاكم التي لها، أو قد يكون لها في المستقبل، اختصاص بالنظر في الجرائم المعنية. والمواد التي لم تُشارَك مع أي ولاية قضائية تخدم هذا الغرض أيضًا.',
      en: 'The purpose is to support fair and independent criminal proceedings, in accordance with international law standards, before courts that have, or may in the future have, jurisdiction over the crimes concerned. Material that has not been shared with any jurisdiction serves that purpose as well.',
    },
  ],
  variables: [{ name: 'provider_legal_basis', kind: 'text' }],
} as const satisfies Clause;
