import type { Clause } from '../clause.ts';

export const transmission = {
  id: 'transmission',
  presence: 'mandatory',
  wording: 'options',
  needs: ['custody-and-preservation'],
  sources: '¶15, 21, 32',
  title: { ar: 'طرائق النقل', en: 'Modalities of transmission' },
  paragraphs: [
    {
      ar: 'تُنقل المواد بالطرائق الآتية دون غيرها: {modalities}.',
      en: 'Material is transmitted only in the following ways: {modalities}.',
    },
    {
      ar: 'تُشفَّر المواد الرقمية قبل خروجها من جهاز مقدِّم المعلومات بمفاتيح لا يحوزها سوى الآلية ومقدِّم المعلومات.',
      en: 'Before it leaves the Provider’s device, digital Material is encrypted to keys that only the Mechanism and the Provider hold.',
    },
    {
      ar: 'يكون لكل إيداع بيانُ محتويات يوقّعه مقدِّم المعلومات. وتسلّم الآلية إيصالًا عند الوصول، ثم تصدر خلال {acknowledgement_days} من الوصول إشعارًا بالاستلام يفيد بأنها تحققت من الإيداع، أو تبيّن ما يحول دون ذلك.',
      en: 'Each submission has a manifest signed by the Provider. The Mechanism gives a receipt on arrival and, within {acknowledgement_days} of arrival, an acknowledgement that it has checked the submission, or says what prevents it.',
    },
    {
      ar: 'يُنصح مقدِّم المعلومات، إلى حين صدور الإشعار بالاستلام، بالاحتفاظ بما أرسله متى أمكن ذلك بأمان.',
      en: 'Until the acknowledgement is given, the Provider is advised to keep what it has sent, where this can be done safely.',
    },
  ],
  variables: [
    {
      name: 'modalities',
      kind: 'choices',
      options: [
        { id: 'portal', ar: 'عبر بوابة الآلية', en: 'through the Mechanism’s portal' },
        {
          id: 'in-person',
          ar: 'باليد، في مكان وزمان متفق عليهما كتابةً، مع محضر يوقّعه الطرفان',
          en: 'by hand, at a place and time agreed in writing, with a record signed by both Parties',
        },
        {
          id: 'sealed-device',
          ar: 'على جهاز تخزين مشفَّر، تحت ختم مرقَّم يكشف العبث، والناقل هو: {carrier}',
          en: 'on an encrypted storage device, under a numbered seal that shows tampering, carried by: {carrier}',
        },
      ],
    },
    { name: 'carrier', kind: 'text' },
    { name: 'acknowledgement_days', kind: 'days' },
  ],
} as const satisfies Clause;
