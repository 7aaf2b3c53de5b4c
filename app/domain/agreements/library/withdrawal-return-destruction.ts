import type { Clause } from '../clause.ts';

export const withdrawalReturnDestruction = {
  id: 'withdrawal-return-destruction',
  presence: 'mandatory',
  wording: 'options',
  needs: ['conditions-of-use', 'custody-and-preservation'],
  sources: '¶11, 16, 32',
  title: { ar: 'السحب والإعادة والإتلاف', en: 'Withdrawal, return or destruction' },
  paragraphs: [
    {
      ar: 'لمقدِّم المعلومات أن يسحب أي مادة في أي وقت، ببيان موقّع ودون إبداء الأسباب. ومن لحظة قيد ذلك، لا تستخدم الآلية المادة ولا تشاركها.',
      en: 'The Provider may withdraw any item at any time, by a signed statement and without giving reasons. From the moment this is recorded, the Mechanism neither uses nor shares the item.',
    },
    {
      ar: 'تنفّذ الآلية خلال {withdrawal_days} من تلك اللحظة ما يأتي، وتؤكده ببيان موقّع: {withdrawal_effect}. وتُجعل النسخ الاحتياطية غير قابلة للقراءة خلال {backup_days} من اللحظة نفسها.',
      en: 'Within {withdrawal_days} of that moment the Mechanism carries out, and confirms by a signed statement, the following: {withdrawal_effect}. Copies in backups are made unreadable within {backup_days} of the same moment.',
    },
    {
      ar: 'لا يمتد السحب إلى ما سبقت مشاركته وفقًا لمذكرة التفاهم هذه؛ وتبلّغ الآلية المتلقي بالسحب. وإذا طلبت محكمة مختصة حفظ مادة، أُبقيت المادة مختومة ولم تُستخدم في غير ذلك، وأُبلغ مقدِّم المعلومات بقدر ما تسمح به المحكمة.',
      en: 'Withdrawal does not reach what has already been shared in accordance with this memorandum; the Mechanism tells the recipient of the withdrawal. If a competent court has asked that an item be preserved, the item is kept sealed and used for nothing else, and the Provider is told as far as the court permits.',
    },
    {
      ar: 'يُحتفظ بسجل الحيازة والإيصالات والبيانات الموقّعة. وهي لا تتضمن مضمون أي مادة.',
      en: 'The custody log, the receipts and the signed statements are kept. They do not contain the content of any item.',
    },
  ],
  variables: [
    { name: 'withdrawal_days', kind: 'days' },
    { name: 'backup_days', kind: 'days' },
    {
      name: 'withdrawal_effect',
      kind: 'choice',
      options: [
        {
          id: 'return',
          ar: 'إعادة المادة وإتلاف كل نسخة منها في حيازة الآلية',
          en: 'return of the item and destruction of every copy held by the Mechanism',
        },
        {
          id: 'destroy',
          ar: 'إتلاف المادة وكل نسخة منها في حيازة الآلية',
          en: 'destruction of the item and of every copy held by the Mechanism',
        },
        {
          id: 'keep-sealed',
          ar: 'إبقاء المادة مختومة حتى {sealed_until}، ثم إتلافها ما لم يقرر مقدِّم المعلومات خلاف ذلك',
          en: 'keeping of the item sealed until {sealed_until}, then its destruction unless the Provider states otherwise',
        },
      ],
    },
    { name: 'sealed_until', kind: 'date' },
  ],
} as const satisfies Clause;
