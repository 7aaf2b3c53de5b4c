import { library1 } from '../app/domain/agreements/library.ts';
import { EditionValues } from '../app/domain/agreements/values.ts';

/** The demonstration's organisation: it does not exist. */
export const demonstrationParty = {
  name: { ar: 'مركز ذاكرة (جهة متخيَّلة)', en: 'Zakira Centre (fictional)' },
  seat: {
    ar: 'جمعية مسجّلة، مقرّها مدينة متخيَّلة',
    en: 'registered association, seated in a fictional city',
  },
  director: { ar: 'سلمى الخطيب', en: 'Salma al-Khatib' },
} as const;

const parties = {
  party_name: demonstrationParty.name,
  party_form_and_seat: demonstrationParty.seat,
  signatory_name: demonstrationParty.director,
  signatory_title: { ar: 'المديرة المسؤولة', en: 'Director' },
  mechanism_signatory_name: { ar: 'إيلين مارتن', en: 'Elin Martin' },
  mechanism_signatory_title: {
    ar: 'رئيسة الآلية (للعرض فقط)',
    en: 'Head of the Mechanism (for demonstration only)',
  },
  provider_legal_basis: {
    ar: 'النظام الأساسي للمركز، المادة الثانية منه بشأن أغراضه',
    en: 'the statute of the Centre, its article 2 on purposes',
  },
  provider_contacts: [
    { ar: 'سلمى الخطيب، المديرة المسؤولة', en: 'Salma al-Khatib, director' },
    { ar: 'يوسف درويش، مسؤول التوثيق', en: 'Yusuf Darwish, documentation officer' },
  ],
  mechanism_contacts: [
    { ar: 'فريق مذكرات التفاهم', en: 'the agreements team' },
    { ar: 'فريق الاستلام', en: 'the intake team' },
  ],
} as const;

const material = {
  material_kinds: ['documents', 'photographs', 'video-and-sound', 'witness-statements'],
  material_subject: {
    ar: 'الهجمات على المستشفيات والمدارس، وأحوال الاحتجاز',
    en: 'attacks on hospitals and schools, and conditions of detention',
  },
  period_from: '2011-03-15',
  period_to: '2024-12-08',
  modalities: ['portal', 'in-person'],
  acknowledgement_days: 30,
  retention: 'mandate',
  breach_days: 3,
  third_party_duties: [
    {
      ar: 'عدم نشر أسماء الشهود الذين طلبوا ذلك',
      en: 'non-publication of the names of witnesses who asked for it',
    },
  ],
} as const;

const use = {
  costs: 'own-costs',
  default_conditions: 'consent-case-by-case',
  identity_rule: 'identity-withheld',
  consent_days: 30,
  urgent_days: 7,
  unreachable_days: 365,
  succession: 'no-further-sharing',
  consent_forms: ['written', 'recorded', 'noted'],
  contact_rule: 'through-provider',
  existence_rule: 'figures-to-funders',
  feedback_interval: 'half-yearly',
  feedback_content: ['examined', 'analysed', 'shared', 'gaps'],
  withdrawal_days: 30,
  backup_days: 90,
  withdrawal_effect: 'destroy',
} as const;

const course = {
  notice_means: ['portal', 'by-hand'],
  notice_days: 15,
  duration: 'until-ended',
  ending_days: 90,
  handover_days: 180,
  talks_days: 60,
  prevailing: 'both-authentic',
  entry: 'on-second-signature',
} as const;

/** Fingerprints of the primary keys that both signatories sign with. */
export interface SigningKeys {
  readonly provider: string;
  readonly mechanism: string;
}

/**
 * The demonstration's agreement: every clause, plausible answers, nobody who exists.
 * @throws ZodError if a fingerprint is not 64 lower-case hexadecimal digits
 */
export const demonstrationValues = (keys: SigningKeys): EditionValues =>
  EditionValues.parse({
    library: library1.version,
    clauses: library1.clauses.map(({ id }) => id),
    variables: {
      ...parties,
      ...material,
      ...use,
      ...course,
      provider_key_fingerprint: keys.provider,
      mechanism_key_fingerprint: keys.mechanism,
    },
  });
