import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bare, forbidden } from './arabic-words.ts';
import { paths, textIn, textsIn } from './source.ts';

const faultsOf = (text: string): string[] =>
  forbidden.filter(([, pattern]) => pattern.test(bare(text))).map(([why]) => why);

const files = existsSync('locales/ar') ? readdirSync('locales/ar') : [];
test.each(files)('locales/ar/%s says nothing that a person who was detained would hear', (file) => {
  const texts = textsIn(JSON.parse(textIn(`locales/ar/${file}`)));
  const faults = texts.flatMap(([key, text]) => faultsOf(text).map((why) => `${key}: ${why}`));
  expect(faults).toEqual([]);
});

test.each([
  'توقيف المذكرة',
  'هذا الحقل مطلوب',
  'تمّ إرسال الملف',
  'استئناف الإرسال',
  'مذكرة جديدة',
  'رفع الملف',
  'وسحب',
  'أُرسل الملف!',
  'اضغط هنا',
  'التحميل',
  'سوريون/ات',
  'كتابة تقرير',
  'الحكم بالإعدام',
  'والحالات',
  'تغذية راجعة',
  'شهادة المفتاح',
  'دليل الاستخدام',
  'أدلة ضعيفة',
  'التعليقات',
  'الإحالة',
  'شخص مجهول',
  'غير محظور',
  'الجيش الحر',
  'جرى إرسال الملف',
  'في حال انقطاع الاتصال',
  'نعم',
  'هل أنت من أرسلها؟',
  'على جهازك',
  'هذا السيرفر',
  'سلّة المهملات',
  'كلمة السر',
  'تقاسم المواد',
  'تسلسل العهدة',
  'بالإنجليزية',
  'نضمن سلامتكم',
  'لم يضع شيء',
  '٢٤ نوفمبر ٢٠٢٦',
  'هل وصلت?',
  'وصلت ؛ ثم',
  '٣ م.ب',
])('«%s» is seen', (text) => {
  expect(faultsOf(text)).not.toEqual([]);
});

test.each([
  'توقيع مذكرة التفاهم',
  'رُفع التعليق',
  'رفع التعليق',
  'سحب المادة',
  'إدارة النظام',
  'أُرسلت ٣ ملفات',
  'رقم الأمان',
  'اكتمل الإرسال',
  'عقوبة الإعدام',
  'في الحال',
  'حالة الإيداع',
  'رفع تعليق مذكرة التفاهم',
  'الخادم (السيرفر)',
  'تشرين الثاني/نوفمبر',
  'لا توجد دعوة',
  'على جهازكم',
  'تأكيد المفتاح',
  'مختوم',
])('«%s» is ours', (text) => {
  expect(faultsOf(text)).toEqual([]);
});

const banned =
  /(?:^|[/.-])(?:utils?|helpers?|common|shared|misc|libs?|types|services?|managers?|handlers?|v2)(?=$|[/.-])/i;
test('no path holds a word that says nothing', () => {
  expect(paths().filter((path) => banned.test(path))).toEqual([]);
  expect(
    ['app/utils/x.ts', 'app/date-helper.ts', 'lib/a.ts', 'app/api/v2.ts'].every((path) =>
      banned.test(path),
    ),
  ).toBe(true);
  expect(
    ['app/ui/library.ts', 'app/keys/handlers-of.tsx'].map((path) => banned.test(path)),
  ).toEqual([false, true]);
});

const sources = () => paths().filter((path) => /\.(?:ts|tsx|js|mjs|css)$/.test(path));
test('no file is longer than 200 lines, no route than 120', () => {
  const long = sources().flatMap((path) => {
    const lines = textIn(path).trimEnd().split('\n').length;
    const most = /^app\/routes\/.*\.tsx$/.test(path) ? 120 : 200;
    return lines > most ? [`${path}: ${lines} of ${most}`] : [];
  });
  expect(long).toEqual([]);
});
