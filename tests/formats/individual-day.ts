/** The log of an individual, as data: opened, terms accepted, handed over, described. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

import { AgreementId } from '../../app/domain/basis/id.ts';
import { fromBase64url } from '../../app/domain/basis/octets.ts';
import { safestConditions } from '../../app/domain/conditions/conditions.ts';
import { partyLog } from '../../app/domain/custody/log-id.ts';
import { termsUnder } from '../../app/domain/terms/terms.ts';
import { testTerms } from '../terms.ts';
import { Seal } from '../../app/paper/acts/envelope.ts';
import { commit } from '../../app/paper/commitment.ts';
import type { BodyOf } from '../../app/paper/document.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { readSecret, type OpenKey } from '../../app/vault/openpgp.ts';
import { digestOfAll, saltOfAll } from './day.ts';
import { agreementId, memberOf, otherPartyId, submissionId, type FixedKeys } from './fixed.ts';

const Line = z.strictObject({ leaf: z.string(), statement: z.string(), signature: z.string() });
const Document = z.strictObject({ seal: Seal, text: z.string(), octets: z.string() });
export const Frozen = z.strictObject({
  about: z.string(),
  /** Secret keys of the individual and of their party; nothing real is sealed to them. */
  secrets: z.strictObject({ individual: z.string(), party: z.string() }),
  lines: z.array(Line),
  checkpoint: z.string(),
  documents: z.strictObject({ terms: Document, description: Document }),
  library: z.string(),
});
export type Frozen = z.infer<typeof Frozen>;

export const individualFile = new URL('./individual.json', import.meta.url);
export const readFrozen = (): Frozen =>
  Frozen.parse(JSON.parse(readFileSync(individualFile, 'utf8')));

export const keyIn = async (secret: string): Promise<OpenKey> => {
  const key = await readSecret(fromBase64url(secret));
  if (!key.ok) throw new Error('a fixed key that does not open');
  return key.value;
};

export const individualsMember = memberOf('stranger');
export const individualsLog = ({ root }: FixedKeys) =>
  partyLog(root.certificate.fingerprint, otherPartyId);

export const termsBody = (): BodyOf<'terms/1'> => ({
  agreement: agreementId(9),
  salt: saltOfAll(41),
  value: termsUnder(testTerms, safestConditions),
});

export const descriptionBody: BodyOf<'description/1'> = {
  submission: submissionId(9),
  defaults: {
    kind: 'photograph',
    description: 'من الطابق الثاني',
    provenance: null,
    risk: null,
    conditions: { ...safestConditions, seenBy: 'intake-and-analysis' },
  },
};

const about = { party: otherPartyId, submission: submissionId(9), agreement: agreementId(9) };
const stands = (kind: string, octet: number): Seal =>
  Seal.parse({
    id: `0000000b-0000-4000-8000-0000000002${octet}`,
    kind,
    digest: digestOfAll(octet),
    size: 1_361,
  });

/** The four statements without their place: what each act says, and what it seals. */
export const individualSayings = async (
  individual: OpenKey,
  party: OpenKey,
  seals: { readonly terms: Seal; readonly description: Seal },
) => {
  const { value, salt } = termsBody();
  const terms = await commit(fromBase64url(salt), 'terms/1', value);
  return [
    {
      act: 'party.open/1' as const,
      about: { party: otherPartyId, member: individualsMember },
      commits: {},
      facts: {
        certificate: certificateText(individual.certificate),
        partyCertificate: certificateText(party.certificate),
      },
      seals: [],
    },
    {
      act: 'terms.accept/1' as const,
      about: { party: otherPartyId, agreement: AgreementId.parse(agreementId(9)) },
      commits: { terms },
      facts: {},
      seals: [seals.terms],
    },
    {
      act: 'submission.deposit/1' as const,
      about,
      commits: { items: digestOfAll(42) },
      facts: {},
      seals: ['submission/1', 'manifest-page/1', 'item-keys/1', 'body/1'].map((kind, at) =>
        stands(kind, 51 + at),
      ),
    },
    {
      act: 'submission.describe/1' as const,
      about,
      commits: {},
      facts: {},
      seals: [seals.description],
    },
  ];
};
