/** A director makes the organisation's next key: what ending a membership brings with it. */
import { certificateText } from '../../app/paper/openpgp.ts';
import { deed, enclose, type AnyDeed } from '../../app/vault/deed.ts';
import { newKey, type OpenKey } from '../../app/vault/openpgp.ts';
import { soon, type Organisation } from './organisation.ts';
import type { Person } from './person.ts';

/** Certified as the party's key by whoever signs. */
export const certifyingKey = ({ party, log }: Organisation, key: OpenKey): AnyDeed => {
  const { fingerprint } = key.certificate;
  const certificate = certificateText(key.certificate);
  const whole = { certificate, fingerprint, of: party, member: null, comparedAt: null };
  const facts = { ...whole, role: 'party', until: soon(700) } as const;
  return deed({ act: 'keys.certify/1', log, about: {}, commits: {}, facts });
};

/** A key of the party, granted to one of its members. */
export const granting = ({ log }: Organisation, key: OpenKey, to: Person): AnyDeed => {
  const { fingerprint } = key.certificate;
  const facts = { key: fingerprint, to: to.key.certificate.fingerprint };
  return deed({ act: 'keys.grant/1', log, about: {}, commits: {}, facts }, [
    enclose('grant/1', { key: 'A', fingerprint }),
  ]);
};

export const revoking = ({ log }: Organisation, { key }: Person): AnyDeed => {
  const { fingerprint } = key.certificate;
  return deed({ act: 'keys.revoke/1', log, about: {}, commits: {}, facts: { fingerprint } });
};

/** A new key of this party, in the hands of this director and of nobody else. */
export const nextKey = async ({ party, director }: Organisation): Promise<OpenKey> => {
  const key = await newKey(`party:${party}`);
  director.ring.granted.push(key);
  return key;
};
