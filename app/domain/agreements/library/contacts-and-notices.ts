import type { Clause } from '../clause.ts';

export const contactsAndNotices = {
  id: 'contacts-and-notices',
  presence: 'mandatory',
  wording: 'options',
  needs: [],
  sources: '¶12, 13, 32',
  title: { ar: 'أشخاص الاتصال والإشعارات', en: 'Contact persons and notices' },
  paragraphs: [
    {
      ar: 'أشخاص الاتصال لدى مقدِّم المعلومات: {provider_contacts}. وأشخاص الاتصال لدى الآلية: {mechanism_contacts}. ولا تُستخدم أسماؤهم لأي غرض آخر.',
      en: 'Contact persons of the Provider: {provider_contacts}. Contact persons of the Mechanism: {mechanism_contacts}. Their names are used for nothing else.',
    },
    {
      ar: 'يوجَّه الإشعار كتابةً، بالعربية أو الإنكليزية، بالطرائق الآتية: {notice_means}. ويسري عند فتحه، وعلى أبعد تقدير بعد {notice_days} من إرساله.',
      en: 'A notice is given in writing, in Arabic or English, in the following ways: {notice_means}. It takes effect when it is opened, and at the latest {notice_days} after it was sent.',
    },
    {
      ar: 'لا يُعمل بأي طلب غير معتاد إلا بعد تأكيده عبر قناة ثانية متفق عليها مسبقًا.',
      en: 'An unusual request is acted on only after it has been confirmed through a second channel agreed in advance.',
    },
    {
      ar: 'إذا احتُجز أحد أشخاص الاتصال أو هُدّد أو تعذّر الوصول إليه، أو احتُمل وقوع مفتاح أو جهاز في أيدٍ أخرى، أبلغ الطرف الذي يعلم بذلك الطرفَ الآخر فورًا. ولا يُرسَل شيء إلى شخص الاتصال السابق إلى أن يُسمّى شخص اتصال جديد.',
      en: 'If a contact person is detained, threatened or out of reach, or a key or device may be in other hands, the Party that learns of it tells the other at once. Until a new contact person is named, nothing is sent to the old one.',
    },
  ],
  variables: [
    { name: 'provider_contacts', kind: 'list', least: 1 },
    { name: 'mechanism_contacts', kind: 'list', least: 1 },
    {
      name: 'notice_means',
      kind: 'choices',
      options: [
        { id: 'portal', ar: 'عبر بوابة الآلية', en: 'through the Mechanism’s portal' },
        {
          id: 'address',
          ar: 'على العنوان الآتي: {address_text}',
          en: 'at the following address: {address_text}',
        },
        { id: 'by-hand', ar: 'باليد مقابل إيصال', en: 'by hand, against a receipt' },
      ],
    },
    { name: 'notice_days', kind: 'days' },
    { name: 'address_text', kind: 'text' },
  ],
} as const satisfies Clause;
