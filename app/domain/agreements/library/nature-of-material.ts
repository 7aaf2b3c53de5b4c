import type { Clause } from '../clause.ts';

export const natureOfMaterial = {
  id: 'nature-of-material',
  presence: 'mandatory',
  wording: 'options',
  needs: ['conditions-of-use'],
  sources: '¶10, 17, 32',
  title: { ar: 'طبيعة المواد', en: 'Nature of the Material' },
  paragraphs: [
    {
      ar: 'يعتزم مقدِّم المعلومات أن يأتمن الآلية على مواد من الأنواع الآتية: {material_kinds}. وموضوعها: {material_subject}. وتتعلق بالفترة من {period_from} إلى {period_to}.',
      en: 'The Provider intends to entrust Material of the following kinds: {material_kinds}. Its subject is: {material_subject}. It concerns the period from {period_from} to {period_to}.',
    },
    {
      ar: 'يُقصد بلفظ «المواد» كل مادة في كل إيداع يتم بموجب مذكرة التفاهم هذه، وبيان محتوياته، وكل نسخة أو مقتطف أو تفريغ نصي أو ترجمة لها. ولا يُعدّ تحليل الآلية ذاتها من المواد، غير أنه لا يجوز أن يكشف ما تحميه شروط الاستخدام.',
      en: '“Material” means every item of every submission under this memorandum, its manifest, and every copy, extract, transcript and translation of them. The Mechanism’s own analysis is not Material, but shall not reveal what the conditions of use protect.',
    },
    {
      ar: 'يجوز للآلية أن تعدّ أي مادة معلومات استدلالية أو دليلًا محتملًا. وكلاهما ذو قيمة، ولا يغيّر أيٌّ منهما شروط الاستخدام.',
      en: 'The Mechanism may treat an item as lead information or as potential evidence. Both are of value, and neither changes the conditions of use.',
    },
    {
      ar: 'لا يُلزَم مقدِّم المعلومات بتسليم أي مادة، ولا تُلزَم الآلية بقبول أي مادة.',
      en: 'The Provider is not obliged to hand over any item, and the Mechanism is not obliged to accept any.',
    },
  ],
  variables: [
    {
      name: 'material_kinds',
      kind: 'choices',
      options: [
        { id: 'documents', ar: 'وثائق', en: 'documents' },
        { id: 'photographs', ar: 'صور فوتوغرافية', en: 'photographs' },
        { id: 'video-and-sound', ar: 'تسجيلات مرئية وصوتية', en: 'video and sound recordings' },
        { id: 'satellite-imagery', ar: 'صور ساتلية', en: 'satellite imagery' },
        { id: 'witness-statements', ar: 'أقوال شهود', en: 'witness statements' },
        { id: 'open-source', ar: 'مواد من مصادر مفتوحة', en: 'open-source material' },
      ],
    },
    { name: 'material_subject', kind: 'text' },
    { name: 'period_from', kind: 'date' },
    { name: 'period_to', kind: 'date' },
  ],
} as const satisfies Clause;
