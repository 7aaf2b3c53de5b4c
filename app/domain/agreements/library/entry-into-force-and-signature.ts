import type { Clause } from '../clause.ts';

export const entryIntoForceAndSignature = {
  id: 'entry-into-force-and-signature',
  presence: 'mandatory',
  wording: 'options',
  needs: ['contacts-and-notices'],
  sources: '¶11, 32',
  title: { ar: 'بدء النفاذ والتوقيع الإلكتروني', en: 'Entry into force and electronic signature' },
  paragraphs: [
    {
      ar: 'يبدأ نفاذ مذكرة التفاهم هذه {entry}.',
      en: 'This memorandum enters into force {entry}.',
    },
    {
      ar: 'يوقّع كل طرف بمفتاح لا يحوزه سوى الموقّع عنه. بصمة مفتاح مقدِّم المعلومات: {provider_key_fingerprint}. بصمة مفتاح الآلية: {mechanism_key_fingerprint}. وقد قارن الطرفان بينهما عبر قناة ثانية قبل التوقيع.',
      en: 'Each Party signs with a key that its signatory alone holds. The fingerprint of the Provider’s key: {provider_key_fingerprint}. The fingerprint of the Mechanism’s key: {mechanism_key_fingerprint}. The Parties compared them through a second channel before signing.',
    },
    {
      ar: 'ينصبّ التوقيعان على البصمة الرقمية نفسها للنص الكامل باللغتين وبعد ملء جميع المتغيرات. ولهما بين الطرفين أثر التوقيع بخط اليد، ولا يطعن فيهما أيٌّ من الطرفين لمجرد كونهما إلكترونيين.',
      en: 'Both signatures bear on the same digest of the whole text, in both languages and with every variable filled in. Between the Parties they have the effect of signatures by hand, and neither Party contests them merely because they are electronic.',
    },
    {
      ar: 'يصرّح كل موقّع بأن له صلاحية التوقيع. وإذا فُقد مفتاح أو احتُمل وقوعه في أيدٍ أخرى، وجّه حائزه إشعارًا بذلك فورًا؛ وتبقى التوقيعات المقيَّدة قبل الفقدان صحيحة، ولا يصحّ أي توقيع بعده.',
      en: 'Each signatory states that it has authority to sign. If a key is lost or may be in other hands, its holder gives notice at once; signatures recorded before the loss remain valid, and none made after it is valid.',
    },
  ],
  variables: [
    {
      name: 'entry',
      kind: 'choice',
      options: [
        {
          id: 'on-second-signature',
          ar: 'عند قيد التوقيع الثاني',
          en: 'when the second signature is recorded',
        },
        {
          id: 'on-date',
          ar: 'في {entry_date}، إذا كان التوقيعان قد قُيّدا بحلوله، وإلا فعند قيد ثانيهما',
          en: 'on {entry_date}, if both signatures have been recorded by then, and otherwise when the second is recorded',
        },
      ],
    },
    { name: 'entry_date', kind: 'date' },
    { name: 'provider_key_fingerprint', kind: 'fingerprint' },
    { name: 'mechanism_key_fingerprint', kind: 'fingerprint' },
  ],
} as const satisfies Clause;
