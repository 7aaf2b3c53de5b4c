/** What stands before and after an Arabic word and is part of how it is written. */
const before = '(?<![\\p{L}\\p{M}])[وف]?[بكل]?(?:ال|لل)?';
const after = '(?:ة|ات|ان|ون|ين|ه|ها|هم|كم|نا|ي)?(?![\\p{L}\\p{M}])';
const anyOf = (...stems: string[]): RegExp =>
  new RegExp(`${before}(?:${stems.join('|')})${after}`, 'u');
const exactly = (word: string, rest = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])[وف]?[بل]?${word}(?![\\p{L}\\p{M}])${rest}`, 'u');

/** Vowels are left out, so that no spelling hides a word. */
export const bare = (text: string): string => text.replace(/[\u064B-\u0652\u0670]/g, '');

const cairo =
  /(?<![\p{L}/])(?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)(?!\p{L})/u;

/**
 * Words with a second life in Syria, and what a person who was detained hears in them; then what
 * our own voice does not say. All are tried on texts without vowels.
 */
export const forbidden: readonly [why: string, pattern: RegExp][] = [
  ['arrest (one letter from توقيع, signature)', anyOf('توقيف')],
  ['"wanted", at a checkpoint: لازم', anyOf('مطلوب')],
  ['informing on someone: رسالة', anyOf('بلاغ', 'إبلاغ', 'مخبر', 'مبلغ', 'تقرير', 'تقارير')],
  ['the summons: يمكن الاطلاع على', anyOf('راجعوا', 'راجع')],
  ['the security services: حماية الحساب', exactly('(?:و|ب|ل)?الأمن')],
  ['their clearance: موافقة', anyOf('أمنية')],
  ['the disappeared: ناقص، لم نجده', anyOf('مفقود', 'اختفى', 'اختفت')],
  ['killing: تضييق القائمة، إجراء', anyOf('تصفية', 'تصفي', 'تنفيذ', 'قتل', 'قتلى')],
  ['killing: إيقاف; in law عقوبة الإعدام', exactly('(?<!عقوبة )(?:ال)?إعدام')],
  ['the dead are الضحايا, whatever their side', anyOf('شهيد', 'شهداء')],
  ['people: الأشخاص الذين تخصّهم المادة', exactly('الحالات')],
  ['an arrest warrant: مذكرة التفاهم in full', exactly('مذكرة', '(?! (?:ال)?تفاهم)')],
  ['testimony: إحاطة', anyOf('إفادة')],
  ['asks them for an opinion: إحاطة', exactly('(?:ال)?تغذية', ' (?:ال)?راجعة')],
  ['testimony: تأكيد المفتاح', exactly('(?:ال)?شهادة', ' (?:ال)?(?:مفتاح|توقيع|رقمية)')],
  ['evidence: إرشادات', exactly('(?:ال)?دليل', ' (?:ال)?(?:استخدام|استعمال|مستخدم)')],
  ['no evidence is weak: معلومات استدلالية', exactly('(?:ال)?أدلة', ' (?:ال)?ضعيفة')],
  ["an office's rubber stamp: تشفير", exactly('(?:ال)?ختم')],
  ["one's file at a branch: حسابكم", exactly('ملفكم')],
  ['a confession: إشعار، تأكيد', anyOf('اعتراف', 'إقرار')],
  ['a suspension: ملاحظة', anyOf('تعليقات')],
  ['removing; both up- and download: إرسال، تنزيل', anyOf('تحميل')],
  ['removing: إرسال', exactly('رفع', '(?! (?:ال)?تعليق)')],
  ['interrogation, an appeal: بحث، متابعة', anyOf('استجواب', 'استئناف')],
  ['checkpoint, surveillance: عائق، متابعة', anyOf('حاجز', 'مراقبة')],
  ['detained, a police record: متوقف مؤقتًا، إعدادات، موعد', anyOf('موقوف', 'ضبط', 'حجز')],
  ['a soldier, an armed cell, the armed group: مادة، خانة، منظمة', anyOf('عنصر', 'خلية', 'تنظيم')],
  ['a hearing: دخول', anyOf('جلسة')],
  ['being taken for conscription: سحب المادة', exactly('سحب', '(?! ال| هذ)')],
  ['being sent before a court: أين يمكن إيجاد المساعدة', anyOf('إحالة')],
  ['an unknown person: دون اسم', anyOf('مجهول')],
  ['harsh: غير مأذون به', anyOf('محظور')],
  ['a side of the conflict (¶5)', anyOf('ثوار', 'إرهابي', 'جيش الحر')],
  ['a side of the conflict (¶5): إدارة النظام only', /(?<!إدارة )(?<!\p{L})[وبل]?النظام(?!\p{L})/u],
  ['تم + verbal noun', exactly('[وف]?(?:تم|تمت|يتم|سيتم)')],
  ['قام بـ', exactly('[وف]?(?:قام|قامت|قمنا|يقوم|تقوم)', ' ب')],
  ['بشكل + adjective', exactly('بشكل')],
  ['جرى + verbal noun', exactly('[وف]?(?:جرى|يجري|سيجري)')],
  ['an office speaks: what happened comes first', exactly('(?:نود|سوف|في حال)')],
  ['consent, not OK; a button repeats its verb', /^(?:موافق|نعم|لا)$|(?<!\p{L})موافق(?!\p{L})/u],
  ['the singular: gender', exactly('(?:عزيزي|المستخدم|اضغط|انقر|أدخل|اختر|أنت)')],
  ['the singular: gender', exactly('(?:لديك|جهازك|حسابك|اسمك|مفاتيحك|موادك)')],
  ['loan words', anyOf('لوغين', 'باسوورد', 'أبلود')],
  ['a loan word in its first mention only: الخادم (السيرفر)', exactly('(?<!\\()(?:ال)?سيرفر')],
  ['a metaphor from machines: المحذوفات', anyOf('مهملات')],
  ['one word for one thing: عبارة المرور', exactly('كلم[ةا]ت? (?:المرور|السر)')],
  ['one word for one thing: مشاركة', anyOf('تقاسم')],
  ['one word for one thing: سلسلة الحيازة', anyOf('عهدة')],
  ['the UN writes الإنكليزية', anyOf('إنجليزي')],
  ['a promise that nobody can keep', anyOf('نضمن', 'سيحاسب')],
  ['read also as “did not put”: كل شيء محفوظ', exactly('لم يضع', ' شيء')],
  ['the months of Cairo stand after a stroke only', cairo],
  ['an excuse, an exclamation', /!|عذرا|آسفون/u],
  ['a Latin mark after an Arabic letter', /\p{Script=Arabic}[,;?]/u],
  ['a space before a mark; three full stops', /[ \u00A0][،؛؟]|\.\.\./u],
  ['MB and kB are written out: ميغابايت', /(?<!\p{L})[كمغ]\.ب(?!\p{L})/u],
  ['tatweel', /\u0640/u],
  ['a gender by stroke or bracket', /\p{Script=Arabic}[/(](?:ة|ات|ين)/u],
];
