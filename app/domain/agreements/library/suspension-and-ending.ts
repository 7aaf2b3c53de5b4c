import type { Clause } from '../clause.ts';

export const suspensionAndEnding = {
  id: 'suspension-and-ending',
  presence: 'mandatory',
  wording: 'options',
  needs: [
    'custody-and-preservation',
    'rights-in-material',
    'conditions-of-use',
    'fair-trial-and-death-penalty',
    'consent-before-sharing',
    'protection-of-persons',
    'confidentiality',
    'feedback',
    'withdrawal-return-destruction',
    'contacts-and-notices',
    'settlement-and-immunities',
  ],
  sources: '¶16, 32',
  title: { ar: 'التعليق والإنهاء وما يبقى ساريًا', en: 'Suspension, ending, and what survives' },
  paragraphs: [
    {
      ar: 'تظل مذكرة التفاهم هذه نافذة {duration}.',
      en: 'This memorandum remains in force {duration}.',
    },
    {
      ar: 'لكل من الطرفين أن يعلّقها فورًا بإشعار موقّع. ولا يُفتح خلال التعليق أي إيداع ولا يُشارَك شيء من جديد؛ ويستمر الحفظ وكل واجب حماية. وللطرف الذي علّقها أن يرفع التعليق بإشعار موقّع.',
      en: 'Either Party may suspend it at once by a signed notice. While it is suspended no submission is opened and nothing is newly shared; preservation and every duty to protect continue. The Party that suspended may lift the suspension by a signed notice.',
    },
    {
      ar: 'لكل من الطرفين أن ينهيها بإشعار موقّع يُوجَّه قبل {ending_days} من الإنهاء، أو فورًا إذا كان شخص ما في خطر أو أُخلّ بشروط الاستخدام إخلالًا جسيمًا.',
      en: 'Either Party may end it by a signed notice given {ending_days} before the ending, or at once where a person is in danger or the conditions of use have been seriously breached.',
    },
    {
      ar: 'تبقى سارية، ما دامت الآلية تحوز مواد، البنود الآتية: {ref_custody_and_preservation} و{ref_rights_in_material} و{ref_conditions_of_use} و{ref_fair_trial_and_death_penalty} و{ref_consent_before_sharing} و{ref_protection_of_persons} و{ref_confidentiality} و{ref_feedback} و{ref_withdrawal_return_destruction} و{ref_contacts_and_notices} و{ref_settlement_and_immunities}، وكذلك، إن أُدرج، {ref_sharing_with_jurisdictions}.',
      en: 'For as long as the Mechanism holds Material, the following survive: {ref_custody_and_preservation}, {ref_rights_in_material}, {ref_conditions_of_use}, {ref_fair_trial_and_death_penalty}, {ref_consent_before_sharing}, {ref_protection_of_persons}, {ref_confidentiality}, {ref_feedback}, {ref_withdrawal_return_destruction}, {ref_contacts_and_notices}, {ref_settlement_and_immunities} and, if included, {ref_sharing_with_jurisdictions}.',
    },
    {
      ar: 'إذا تقرر إغلاق الآلية، لا تنتقل المواد إلا إلى هيئة تابعة للأمم المتحدة، أو هيئة تعيّنها الجمعية العامة، ملزَمة بالشروط نفسها. ويُوجَّه إشعار بذلك إلى مقدِّم المعلومات قبل {handover_days} من الانتقال، وله أن يسحب أي مادة خلال هذه المدة.',
      en: 'If the Mechanism is to close, Material passes only to a body of the United Nations, or one designated by the General Assembly, that is bound by the same conditions. The Provider is given notice {handover_days} before the transfer and may withdraw any item in that time.',
    },
  ],
  ifIncluded: {
    clause: 'sharing-with-jurisdictions',
    passage: {
      ar: '، وكذلك، إن أُدرج، {ref_sharing_with_jurisdictions}',
      en: ', {ref_settlement_and_immunities} and, if included, {ref_sharing_with_jurisdictions}',
    },
    otherwise: { ar: '', en: ' and {ref_settlement_and_immunities}' },
  },
  variables: [
    {
      name: 'duration',
      kind: 'choice',
      options: [
        { id: 'until-ended', ar: 'إلى أن ينهيها أحد الطرفين', en: 'until a Party ends it' },
        {
          id: 'until-date',
          ar: 'حتى {end_date}، ما لم ينهها أحد الطرفين قبل ذلك',
          en: 'until {end_date}, unless a Party ends it earlier',
        },
      ],
    },
    { name: 'end_date', kind: 'date' },
    { name: 'ending_days', kind: 'days' },
    { name: 'handover_days', kind: 'days' },
  ],
} as const satisfies Clause;
