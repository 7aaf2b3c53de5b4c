/** What stands before and after an Arabic word and is part of how it is written. */
const before = '(?<![\\p{L}\\p{M}])[وف]?[بكل]?(?:ال|لل)?';
const after = '(?:ة|ات|ان|ون|ين|ه|ها|هم|كم|نا|ي)?(?![\\p{L}\\p{M}])';
const anyOf = (...stems: string[]): RegExp =>
  new RegExp(`${before}(?:${stems.join('|')})${after}`, 'u');
const exactly = (word: string, rest = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])[وف]?[بل]?${word}(?![\\p{L}\\p{M}])${rest}`, 'u');

/** Vowels are left out, so that no spelling hides a word. */
export const bare = (text: string): string => text.replace(/[\u064B-\u0652\u0670]/g, '');

/**
 * Words with a second life in Syria, and what a person who was detained hears in them; then what
 * our own voice does not say. All are tried on texts without vowels.
 */
export const forbidden: readonly [why: string, pattern: RegExp][] = [
  ['arrest (one letter from توقيع, signature)', anyOf('توقيف')],
  ['"wanted", at a checkpoint: لازم', anyOf('مطلوب')],
  ['informing on someone: رسالة', anyOf('بلاغ', 'إبلاغ', 'مخبر')],
  ['the summons: يمكن الاطلاع على', anyOf('راجعوا', 'راجع')],
  ['the security services: حماية الحساب', exactly('(?:و|ب|ل)?الأمن')],
  ['their clearance: موافقة', anyOf('أمنية')],
  ['the disappeared: ناقص، لم نجده', anyOf('مفقود', 'اختفى', 'اختفت')],
  ['killing: تضييق القائمة، إجراء', anyOf('تصفية', 'تصفي', 'تنفيذ', 'قتلى', 'شهداء')],
  ['an arrest warrant: مذكرة التفاهم in full', exactly('مذكرة', '(?! (?:ال)?تفاهم)')],
  ['testimony: إحاطة', anyOf('إفادة')],
  ["an office's rubber stamp: تشفير", exactly('(?:ال)?ختم')],
  ["one's file at a branch: حسابكم", exactly('ملفكم')],
  ['a confession: إشعار، تأكيد', anyOf('اعتراف', 'إقرار')],
  ['removing; both up- and download: إرسال، تنزيل', anyOf('تحميل')],
  ['removing: إرسال', exactly('رفع', '(?! التعليق)')],
  ['interrogation, an appeal: بحث، متابعة', anyOf('استجواب', 'استئناف')],
  ['checkpoint, surveillance: عائق، متابعة', anyOf('حاجز', 'مراقبة')],
  ['detained, a police record: متوقف مؤقتًا، إعدادات، موعد', anyOf('موقوف', 'ضبط', 'حجز')],
  ['a soldier, an armed cell, the armed group: مادة، خانة، منظمة', anyOf('عنصر', 'خلية', 'تنظيم')],
  ['a hearing: دخول', anyOf('جلسة')],
  ['being taken for conscription: سحب المادة', exactly('سحب', '(?! ال| هذ)')],
  ['a side of the conflict (¶5)', anyOf('ثوار', 'إرهابيون', 'إرهابيين')],
  ['a side of the conflict (¶5): إدارة النظام only', /(?<!إدارة )(?<!\p{L})[وبل]?النظام(?!\p{L})/u],
  ['تم + verbal noun', exactly('[وف]?(?:تم|تمت|يتم|سيتم)')],
  ['قام بـ', exactly('[وف]?(?:قام|قامت|قمنا|يقوم|تقوم)', ' ب')],
  ['بشكل + adjective', exactly('بشكل')],
  ['consent, not OK', exactly('موافق')],
  ['the singular: gender', exactly('(?:عزيزي|المستخدم|اضغط|انقر|أدخل|اختر)')],
  ['loan words', anyOf('لوغين', 'باسوورد', 'أبلود')],
  ['an excuse, an exclamation', /!|عذرا|آسفون/u],
  ['a Latin comma after an Arabic letter', /\p{Script=Arabic},/u],
  ['tatweel', /\u0640/u],
  ['a gender by stroke or bracket', /\p{Script=Arabic}[/(](?:ة|ات|ين)/u],
];
