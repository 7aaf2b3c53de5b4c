/** Writes sayings as statements, lines and answers: to compare with what was frozen, or to break. */
import { canonicalOctets, type Json } from '../../app/domain/basis/canonical.ts';
import { digestFrom, digestOf } from '../../app/domain/basis/digest.ts';
import type { Moment } from '../../app/domain/basis/moment.ts';
import { base64url, type Octets } from '../../app/domain/basis/octets.ts';
import { checkpointText, signNote, writeVerifierKey } from '../../app/domain/custody/checkpoint.ts';
import { leafOctets, type Leaf } from '../../app/domain/custody/leaf.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import { leafHash, rootOf } from '../../app/domain/custody/merkle.ts';
import type { Entry, LogAnswer } from '../../app/paper/chain/entry.ts';
import { Statement } from '../../app/paper/statement.ts';
import { signOctets, type OpenKey } from '../../app/vault/openpgp.ts';
import type { SignedStatement } from '../../app/vault/sign.ts';
import type { Saying } from './day.ts';
import { fixedLogKey, minute, statementId, type FixedKeys } from './fixed.ts';

/** Where a statement stands. `first` numbers the log's statements, so that no two ids are alike. */
export interface Spot {
  readonly log: LogId;
  readonly index: number;
  readonly first: number;
  readonly seen: Statement['seen'];
}

/** The canonical octets of a statement. */
export const statementOctets = (
  { by, of, seals }: Saying,
  { log, index, first, seen }: Spot,
  keys: FixedKeys,
): Octets => {
  const plain: Json = Statement.parse({
    ...of,
    v: 'amana/1',
    log,
    id: statementId(first + index),
    at: minute(index),
    by: keys[by].certificate.fingerprint,
    seals,
    seen,
  });
  return canonicalOctets(plain);
};

/** The newest head of these leaves, as a statement says it. */
export const seenOf = async (leaves: readonly Octets[]): Promise<Statement['seen']> => ({
  size: leaves.length,
  root: digestFrom(await rootOf(await Promise.all(leaves.map(leafHash)))),
});

export const signed = async (statement: Octets, key: OpenKey): Promise<SignedStatement> => ({
  statement,
  signature: await signOctets(statement, key, 'statement/1'),
});

/** One entry of a log: leaf octets, and as it travels. `but` changes the leaf. */
export const lineOf = async (
  { statement, signature }: SignedStatement,
  place: { log: LogId; index: number; keys: number; recorded: Moment },
  but: Partial<Leaf> = {},
): Promise<{ leaf: Octets; entry: Entry }> => {
  const parsed = Statement.parse(JSON.parse(new TextDecoder().decode(statement)));
  const leaf = leafOctets({
    v: 'amana/1',
    ...place,
    act: parsed.act,
    statement: await digestOf(statement),
    signature: await digestOf(signature),
    ...but,
  });
  const entry = {
    leaf: base64url(leaf),
    statement: base64url(statement),
    signature: base64url(signature),
  };
  return { leaf, entry };
};

const keyName = (log: LogId): string => `${log.split('/').slice(0, 2).join('/')}/provider`;

/** The verifier key of the frozen logs' heads. */
export const verifierKeyOf = async (log: LogId): Promise<string> =>
  writeVerifierKey(keyName(log), (await fixedLogKey()).publicKey);

/** A signed head over these leaves. */
export const headOf = async (log: LogId, leaves: readonly Octets[]): Promise<string> => {
  const { publicKey, sign } = await fixedLogKey();
  const root = await rootOf(await Promise.all(leaves.map(leafHash)));
  const text = checkpointText({ origin: log, size: leaves.length, root });
  return signNote(text, keyName(log), publicKey, sign);
};

/** What a server answers that has these lines, from an index on. */
export const answerOf = async (
  log: LogId,
  lines: readonly { leaf: Octets; entry: Entry }[],
  from = 0,
): Promise<LogAnswer> => ({
  from,
  entries: lines.slice(from).map(({ entry }) => entry),
  checkpoint: await headOf(
    log,
    lines.map(({ leaf }) => leaf),
  ),
});
