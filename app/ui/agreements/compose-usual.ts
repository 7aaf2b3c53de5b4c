import type { Card } from '../../acts/keys/card.ts';
import type { Fingerprint } from '../../domain/keys/fingerprint.ts';
import type { Party } from '../../paper/chain/party.ts';
import type { Trust } from '../../paper/chain/trust.ts';
import type { Draft, Written } from './compose-draft.ts';

/** What is usual between the Mechanism and an organisation: a beginning, every value may be changed. */
const usual: Readonly<Record<string, Written>> = {
  signatory_title: { ar: 'إدارة المنظمة', en: 'Director' },
  mechanism_signatory_title: { ar: 'رئاسة الآلية', en: 'Head of the Mechanism' },
  costs: 'own-costs',
  modalities: ['portal'],
  acknowledgement_days: '14',
  retention: 'mandate',
  breach_days: '3',
  third_party_duties: [],
  default_conditions: 'consent-case-by-case',
  excluded_authorities: [],
  identity_rule: 'identity-withheld',
  consent_days: '30',
  urgent_days: '5',
  unreachable_days: '365',
  succession: 'no-further-sharing',
  consent_forms: ['written', 'recorded', 'noted'],
  contact_rule: 'through-provider',
  existence_rule: 'secret',
  feedback_interval: 'half-yearly',
  feedback_content: ['examined', 'analysed', 'shared', 'gaps'],
  withdrawal_days: '30',
  backup_days: '90',
  withdrawal_effect: 'destroy',
  mechanism_contacts: [{ ar: 'فريق مذكرات التفاهم', en: 'the agreements team' }],
  notice_means: ['portal'],
  notice_days: '7',
  duration: 'until-ended',
  ending_days: '90',
  handover_days: '180',
  talks_days: '60',
  prevailing: 'both-authentic',
  entry: 'on-second-signature',
};

/** The key of a head of the Mechanism that root certified, newest first, and is not revoked. */
const headKey = (trust: Trust): Fingerprint | undefined =>
  [...trust.staff.values()]
    .filter(({ role, revokedSince }) => role === 'head' && revokedSince === undefined)
    .sort((one, other) => other.since - one.since)[0]?.fingerprint;

/** A first draft: what is usual, what the organisation said of itself, the keys of the chain. */
export const firstDraft = (party: Party, card: Card, trust: Trust): Draft => {
  const director = [...party.members.values()].find(({ role }) => role === 'director');
  return {
    optional: ['sharing-with-jurisdictions'],
    written: {
      ...usual,
      party_name: card.name,
      party_form_and_seat: card.seat,
      signatory_name: card.director,
      provider_contacts: [card.director],
      ...keysOf(director?.fingerprint, trust),
    },
  };
};

/** The two fingerprints, which nobody types: a new edition takes them anew. */
export const keysOf = (
  director: Fingerprint | undefined,
  trust: Trust,
): Readonly<Record<string, Written>> => {
  const head = headKey(trust);
  return {
    ...(director === undefined ? {} : { provider_key_fingerprint: director }),
    ...(head === undefined ? {} : { mechanism_key_fingerprint: head }),
  };
};
