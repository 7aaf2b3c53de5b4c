import type { Head } from '../clause.ts';

export const head = {
  title: { ar: 'مذكرة تفاهم', en: 'Memorandum of understanding' },
  paragraphs: [
    {
      ar: 'أُبرمت مذكرة التفاهم هذه بين الطرفين الآتيين. الطرف الأول: {party_name} ({party_form_and_seat})، ويمثّله في التوقيع: {signatory_name}، {signatory_title}؛ ويُسمّى فيما يلي «مقدِّم المعلومات».',
      en: 'This memorandum of understanding is made between the following Parties. The first Party: {party_name} ({party_form_and_seat}), represented by: {signatory_name}, {signatory_title}; called “the Provider” below.',
    },
    {
      ar: 'الطرف الثاني: الآلية الدولية المحايدة والمستقلة للمساعدة في التحقيق والملاحقة القضائية للأشخاص المسؤولين عن الجرائم الأشد خطورة وفق تصنيف القانون الدولي المرتكبة في الجمهورية العربية السورية منذ آذار/مارس ٢٠١١، ويمثّلها في التوقيع: {mechanism_signatory_name}، {mechanism_signatory_title}؛ وتُسمّى فيما يلي «الآلية».',
      en: 'The second Party: the International, Impartial and Independent Mechanism to Assist in the Investigation and Prosecution of Persons Responsible for the Most Serious Crimes under International Law Committed in the Syrian Arab Republic since March 2011, represented by: {mechanism_signatory_name}, {mechanism_signatory_title}; called “the Mechanism” below.',
    },
  ],
  variables: [
    { name: 'party_name', kind: 'text' },
    { name: 'party_form_and_seat', kind: 'text' },
    { name: 'signatory_name', kind: 'text' },
    { name: 'signatory_title', kind: 'text' },
    { name: 'mechanism_signatory_name', kind: 'text' },
    { name: 'mechanism_signatory_title', kind: 'text' },
  ],
} as const satisfies Head;
