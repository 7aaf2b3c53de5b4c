import type { Clause } from '../clause.ts';

export const fairTrialAndDeathPenalty = {
  id: 'fair-trial-and-death-penalty',
  presence: 'mandatory',
  wording: 'fixed',
  needs: [],
  sources: '¶35',
  title: { ar: 'المحاكمة العادلة وعقوبة الإعدام', en: 'Fair trial and the death penalty' },
  paragraphs: [
    {
      ar: 'لا تشارك الآلية المواد إلا مع الولايات القضائية التي تحترم القانون الدولي لحقوق الإنسان ومعاييره، بما في ذلك الحق في محاكمة عادلة، والتي لا تنطبق فيها عقوبة الإعدام على الجرائم المعنية.',
      en: 'The Mechanism shares Material only with jurisdictions that respect international human rights law and standards, including the right to a fair trial, and in which the death penalty would not apply for the offences concerned.',
    },
    {
      ar: 'تتحقق الآلية من ذلك قبل كل عملية مشاركة وتدوّن الأسباب التي استندت إليها. وإذا لم يعد ذلك قائمًا، لا تشارك الآلية أي شيء بعد ذلك مع تلك الولاية القضائية وتطلب إلى المتلقي أن يعيد ما تلقاه أو أن يكف عن استخدامه.',
      en: 'The Mechanism verifies this before each act of sharing and records its grounds. If it no longer holds true, the Mechanism shares nothing further with that jurisdiction and asks the recipient to return what it received or to stop using it.',
    },
    {
      ar: 'لا يبيح الخروجَ على هذا البند أيُّ شرط من شروط الاستخدام، ولا أي موافقة من مقدِّم المعلومات، ولا أي استعجال.',
      en: 'No condition of use, no consent of the Provider and no urgency permits a departure from this clause.',
    },
  ],
  variables: [],
} as const satisfies Clause;
