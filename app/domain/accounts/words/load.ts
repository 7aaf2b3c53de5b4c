import type { WordList, WordsLanguage } from './list.ts';

/** The list of a language, loaded when it is first needed (some 8 KB on the wire each). */
export const wordList = async (language: WordsLanguage): Promise<WordList> =>
  language === 'ar' ? (await import('./arabic.ts')).arabic : (await import('./english.ts')).english;

/** The list that a text can be of, told by its script: the lists share no letter. */
export const englishOrArabic = (text: string): Promise<WordList> =>
  wordList(/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');
