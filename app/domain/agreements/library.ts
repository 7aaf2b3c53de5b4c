import * as z from 'zod/mini';
import type { Library } from './clause.ts';
import { amendment } from './library/amendment.ts';
import { conditionsOfUse } from './library/conditions-of-use.ts';
import { confidentiality } from './library/confidentiality.ts';
import { consentBeforeSharing } from './library/consent-before-sharing.ts';
import { contactsAndNotices } from './library/contacts-and-notices.ts';
import { custodyAndPreservation } from './library/custody-and-preservation.ts';
import { entryIntoForceAndSignature } from './library/entry-into-force-and-signature.ts';
import { fairTrialAndDeathPenalty } from './library/fair-trial-and-death-penalty.ts';
import { feedback } from './library/feedback.ts';
import { impartialityAndIndependence } from './library/impartiality-and-independence.ts';
import { languages } from './library/languages.ts';
import { natureOfMaterial } from './library/nature-of-material.ts';
import { protectionOfPersons } from './library/protection-of-persons.ts';
import { purposeAndLegalBasis } from './library/purpose-and-legal-basis.ts';
import { rightsInMaterial } from './library/rights-in-material.ts';
import { settlementAndImmunities } from './library/settlement-and-immunities.ts';
import { sharingWithJurisdictions } from './library/sharing-with-jurisdictions.ts';
import { suspensionAndEnding } from './library/suspension-and-ending.ts';
import { transmission } from './library/transmission.ts';
import { withdrawalReturnDestruction } from './library/withdrawal-return-destruction.ts';
import { head } from './library/head.ts';
import { terms } from './library/terms.ts';

const clauses = [
  purposeAndLegalBasis,
  impartialityAndIndependence,
  natureOfMaterial,
  transmission,
  custodyAndPreservation,
  rightsInMaterial,
  conditionsOfUse,
  sharingWithJurisdictions,
  fairTrialAndDeathPenalty,
  consentBeforeSharing,
  protectionOfPersons,
  confidentiality,
  feedback,
  withdrawalReturnDestruction,
  contactsAndNotices,
  amendment,
  suspensionAndEnding,
  settlementAndImmunities,
  languages,
  entryIntoForceAndSignature,
] as const;

/**
 * Library 1. What stands here has been proposed and signed: it is never edited, and a better wording
 * is a new version of the clause (`tests/formats` holds the digest of every one).
 */
export const library1 = {
  version: 1,
  head,
  clauses,
  termsTitle: { ar: 'مرفق: المصطلحات المعرَّفة', en: 'Annex: defined terms' },
  terms,
} as const satisfies Library;

export const ClauseId = z.enum(clauses.map((clause) => clause.id));
export type ClauseId = z.infer<typeof ClauseId>;
