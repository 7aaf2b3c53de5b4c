import type { Both } from '../agreements/clause.ts';

/** One of the short terms: a title, and one paragraph that may hold `{variables}`. */
export interface Term {
  readonly id: string;
  readonly title: Both;
  readonly paragraph: Both;
}

/**
 * The short terms for individuals, library 1: all four, in this order, fixed but for what stands in
 * braces. Never edited: a later text is library 2 (tests/formats holds their digest). Paragraphs of
 * A/74/699 stand beside each.
 */
export const terms1: readonly Term[] = [
  // ¶13, 42
  {
    id: 'individual-your-choice',
    title: { ar: 'القرار لكم', en: 'It is your choice' },
    paragraph: {
      ar: 'أنتم من يقرر ما تقولونه لنا. يمكنكم أن تقولوا القليل أو الكثير، وأن تذكروا اسمكم أو لا تذكروه، وأن تتوقفوا في أي لحظة. لا يلزمكم ذكر الأسباب. نحن لا ندفع مقابل ما تقدمونه. وإن قلتم لا، فلن تخسروا شيئًا.',
      en: 'You decide what to tell us. You can say a little or a lot, give your name or not, and stop at any moment. You do not have to give reasons. We do not pay for what you give. If you say no, you lose nothing.',
    },
  },
  // ¶11, 17, 35, 36
  {
    id: 'individual-what-we-do',
    title: { ar: 'ماذا نفعل بما تقدمونه', en: 'What we do with what you give' },
    paragraph: {
      ar: 'نحفظه مقفلًا، كما وصلنا تمامًا. ولا يستطيع فتحه منّا إلا من يحتاج إليه في عمله. وقد اخترتم ما يأتي: {individual_conditions}. ولا نشاركه أبدًا مع محكمة يمكن أن يُحكم فيها على المتهمين بالإعدام في هذه الجرائم، أو لا يمكن أن يحظوا فيها بمحاكمة عادلة.',
      en: 'We keep it locked, exactly as it came. Only those of us who need it for their work can open it. You chose this: {individual_conditions}. We never share it with a court where the people accused could be sentenced to death for these crimes, or could not have a fair trial.',
    },
  },
  // ¶13, 42
  {
    id: 'individual-your-safety',
    title: { ar: 'سلامتكم، وما لا نستطيع فعله', en: 'Your safety, and what we cannot do' },
    paragraph: {
      ar: 'سلامتكم أولًا. إن كانت الكتابة إلينا خطرة الآن، فانتظروا من فضلكم. لا نستطيع أن نأتي إليكم ولا أن نحميكم ولا أن نعدكم بأن محاكمة ستُعقد. ولسنا الباب الوحيد. قد تستطيع الجهات الآتية مساعدتكم: {help_list}.',
      en: 'Your safety comes first. If writing to us is dangerous now, please wait. We cannot come to you, protect you or promise that there will be a trial. We are not the only place to turn to. These may be able to help: {help_list}.',
    },
  },
  // ¶33, 42
  {
    id: 'individual-coming-back',
    title: { ar: 'العودة وتغيير الرأي', en: 'Coming back and changing your mind' },
    paragraph: {
      ar: 'احتفظوا بكلمات العودة في مكان آمن: فهي ليست لدينا ولا نستطيع تعويضها. سيكون جوابنا الأول هنا خلال {answer_days}. ولن تضطروا إلى رواية كل شيء من جديد. يمكنكم أن تستردوا ما قدمتموه أو أن تغيروا ما يجوز لنا فعله به. أما ما وصل إلى محكمة فلا نستطيع استرجاعه. ونخبركم بما يُسمح لنا بقوله، وإن كان قليلًا فلا يعني ذلك أن ما قدمتموه بلا قيمة.',
      en: 'Keep your return words somewhere safe: we do not have them and cannot replace them. Our first answer will be here within {answer_days}. You will not have to tell everything again. You can take back what you gave, or change what we may do with it. What a court has already received, we cannot call back. We tell you what we are allowed to tell, and if there is little to tell, that does not mean that what you gave has no value.',
    },
  },
];

/** What the person has chosen, as the second term says it. */
export const choices1 = {
  'study-only': {
    ar: 'ندرسه ولا نشاركه مع أحد',
    en: 'we study it and share it with no one',
  },
  'ask-me-first': {
    ar: 'ندرسه، ونسألكم قبل أن نشاركه مع محكمة؛ وإن لم تجيبوا فلن نشاركه',
    en: 'we study it, and ask you before we share it with a court; if you do not answer, we do not share it',
  },
  'you-may-share': {
    ar: 'ندرسه، ويمكننا أن نشاركه مع محكمة تنظر في هذه الجرائم بعدل',
    en: 'we study it, and may share it with a court that tries these crimes fairly',
  },
} as const satisfies Readonly<Record<string, Both>>;
