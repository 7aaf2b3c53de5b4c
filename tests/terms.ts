import type { TermsOffered } from '../app/domain/terms/terms.ts';

/** What the Mechanism says in the short terms of the tests: names to try the text with, no promise. */
export const testTerms: TermsOffered = {
  answerDays: 30,
  help: [
    { ar: 'اللجنة الدولية للصليب الأحمر', en: 'the International Committee of the Red Cross' },
    { ar: 'مفوضية الأمم المتحدة لشؤون اللاجئين', en: 'UNHCR, the UN Refugee Agency' },
    { ar: 'منظمة أطباء بلا حدود', en: 'Médecins Sans Frontières' },
  ],
};
