import { canonicalOctets, type Json } from '../domain/basis/canonical.ts';
import { newId, StatementId } from '../domain/basis/id.ts';
import { momentOf, type Moment } from '../domain/basis/moment.ts';
import type { Octets } from '../domain/basis/octets.ts';
import { Statement, type Act, type StatementOf } from '../paper/statement.ts';
import { signOctets, type OpenKey } from './openpgp.ts';

/** What the person who acts decides; the envelope's other fields follow. */
export type Intent<A extends Act> = Omit<StatementOf<A>, 'v' | 'id' | 'at' | 'by'>;

export interface SignedStatement {
  readonly statement: Octets;
  readonly signature: Octets;
}

/** A signed statement: canonical JSON of the act's closed schema, and the signature over it. */
export const signStatement = async <A extends Act>(
  intent: Intent<A>,
  key: OpenKey,
  at: Moment = momentOf(new Date()),
): Promise<SignedStatement> => {
  const whole = Statement.parse({
    ...intent,
    v: 'amana/1',
    id: newId(StatementId),
    at,
    by: key.certificate.fingerprint,
  });
  const plain: Json = whole;
  const statement = canonicalOctets(plain);
  return { statement, signature: await signOctets(statement, key, 'statement/1') };
};
