import { expect, test } from 'vitest';
import { arabic } from './arabic.ts';
import { folded, heard } from './folded.ts';
import { editDistance } from './nearest.ts';

const { words } = arabic;

/** Correct words that a person who was detained hears otherwise, whole and by their root. */
const secondLives =
  'مطلوب تقرير بلاغ إبلاغ مخبر مبلغ مراجعة أمن أمني تحقيق مفقود اختفاء تصفية تنفيذ إعدام قتل مذكرة ' +
  'إيداع دليل شهادة ختم مختوم ملف اعتراف إقرار تعليق معلق رفع تحميل استجواب استئناف حاجز مراقبة ' +
  'موقوف توقيف ضبط حجز عنصر خلية تنظيم جلسة سحب إحالة حالة فرع';
/** A sample of each kind that has no place in the list: it tells when one slips in. */
const unwelcome =
  'سيف رمح سهم سكين برميل صاروخ قذيفة قنبلة لغم بارود مدفع بندقية طائرة دبابة كابل كرسي بساط دولاب ' +
  'قفص قيد سلسلة سجن زنزانة قبو نفق خندق خيمة عصا سوط حبل دولة علم راية ثورة حزب بعث نظام حرية كرامة ' +
  'أمير ملك رئيس قائد شيخ إمام خليفة جامع مسجد كنيسة صليب صلاة حج سنة علوي درزي شيعي مسيحي كردي ' +
  'تضامن سرطان جرح مرض ألم رأس يد عين قلب دم جلد عظم حمار كلب خنزير بقرة قرد حية جرذ جاسوس خائن عميل ' +
  'مندس إرهابي تهمة ذنب مذنب سارق مجرم متهم شاهد كاميرا تصوير خريطة منظار هوية جواز دولار أسد بشار ' +
  'حافظ باسل ماهر نصر سعيد كريم جميل خالد أمين ربيع أمل نور كامل عقاب إحداثي رفيق';

const pairsOneLetterApart = (): string[] => {
  const shortened = new Map<string, Set<string>>();
  for (const word of words.map((each) => folded(each)))
    for (let at = -1; at < word.length; at += 1) {
      const rest = at < 0 ? word : word.slice(0, at) + word.slice(at + 1);
      // A letter replaced leaves the same rest at the same place; one put in leaves the word itself.
      for (const key of at < 0 ? [rest] : [rest, `${rest} ${at}`])
        shortened.set(key, (shortened.get(key) ?? new Set()).add(word));
    }
  const pairs = new Set<string>();
  for (const [key, group] of shortened) {
    const isPlace = key.includes(' ');
    for (const one of group)
      for (const other of group)
        if (one < other && (isPlace || one === key || other === key)) pairs.add(`${one} ${other}`);
  }
  return [...pairs];
};

test('2,048 words of 3 to 6 Arabic letters, bare of vowels, tatweel and the article', () => {
  expect(words).toHaveLength(2048);
  expect(words.filter((word) => !/^[ء-غف-ي]{3,6}$/.test(word))).toEqual([]);
  expect(words.filter((word) => folded(word).length < 3)).toEqual([]);
  // ألماسة, ألبوم and ألفة begin with a hamza; التزام and its like with the root's own ل.
  expect(words.filter((word) => word.startsWith('ال') && !/^الت/.test(word))).toEqual([]);
});

test('no two are equal when folded, none holds a letter that folding leaves to chance', () => {
  expect(new Set(words.map((word) => folded(word))).size).toBe(2048);
  expect(words.filter((word) => /[^ابتثجحخدذرزسشصضطظعغفقكلمنهوي]/.test(folded(word)))).toEqual([]);
});

test('no two are heard alike', () => {
  expect(new Set(words.map((word) => heard(word))).size).toBe(2048);
});

test('no slip of one letter makes one of the gravest words', () => {
  const gravest = 'توقيف موقوف معتقل اعتقال مطلوب مخبر مخطوف مجزرة مذنب'.split(' ');
  const near = (word: string) => gravest.some((grave) => editDistance(word, folded(grave)) < 2);
  expect(words.filter((word) => near(folded(word)))).toEqual([]);
});

test('they stand in the order of their folded letters', () => {
  const order = words.map((word) => folded(word));
  expect(order).toEqual([...order].sort((one, other) => (one < other ? -1 : 1)));
});

test('edit distance 2 and more, but for the pairs that were counted when the list was made', () => {
  expect(pairsOneLetterApart().length).toBe(183);
});

test.each([
  ['of a second life', secondLives],
  ['unwelcome', unwelcome],
])('no word %s, nor one heard like it', (_, forbidden) => {
  const refused = new Set(forbidden.split(' ').map((word) => heard(word)));
  expect(words.filter((word) => refused.has(heard(word)))).toEqual([]);
});
