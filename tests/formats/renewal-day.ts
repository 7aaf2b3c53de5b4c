/** What follows in the frozen party's log: its director certifies the next key, and grants it to itself. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { fromBase64url } from '../../app/domain/basis/octets.ts';
import { Seal } from '../../app/paper/acts/envelope.ts';
import { certificateText } from '../../app/paper/openpgp.ts';
import { readSecret, type OpenKey } from '../../app/vault/openpgp.ts';
import { none, said, type Saying } from './day.ts';
import { inAYear, partyId, type FixedKeys } from './fixed.ts';

const Line = z.strictObject({ leaf: z.string(), statement: z.string(), signature: z.string() });
export const FrozenRenewal = z.strictObject({
  about: z.string(),
  /** Secret key of the party's next key; nothing real is sealed to it. */
  secret: z.string(),
  lines: z.array(Line),
  checkpoint: z.string(),
  grant: z.strictObject({ seal: Seal, text: z.string(), octets: z.string() }),
});

export const renewalFile = new URL('./renewal.json', import.meta.url);
export const readRenewal = () => FrozenRenewal.parse(JSON.parse(readFileSync(renewalFile, 'utf8')));

export const nextKeyIn = async (secret: string): Promise<OpenKey> => {
  const key = await readSecret(fromBase64url(secret));
  if (!key.ok) throw new Error('a fixed key that does not open');
  return key.value;
};

/** The two statements without their place. */
export const renewalSayings = (
  { director }: FixedKeys,
  { certificate: next }: OpenKey,
  grant: Seal,
): readonly Saying[] => {
  const { fingerprint } = next;
  const whole = { certificate: certificateText(next), fingerprint, of: partyId, member: null };
  const facts = { ...whole, role: 'party' as const, until: inAYear, comparedAt: null };
  const to = director.certificate.fingerprint;
  return [
    said('director', { ...none, act: 'keys.certify/1', facts }),
    said('director', { ...none, act: 'keys.grant/1', facts: { key: fingerprint, to } }, [grant]),
  ];
};
