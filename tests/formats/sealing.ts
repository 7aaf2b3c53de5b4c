/** Seals octets step by step, so that one step can be another than ours. */
import { digestOf, type Digest } from '../../app/domain/basis/digest.ts';
import { joined, utf8, type Octets } from '../../app/domain/basis/octets.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import type { Line } from '../../app/paper/chain/line.ts';
import type { Document } from '../../app/paper/document.ts';
import { wrapFor, signedInside } from '../../app/vault/openpgp.ts';
import { sealPacket } from '../../app/vault/sealed-packet.ts';
import { written, type Asked } from '../../app/vault/seal.ts';
import { Statement } from '../../app/paper/statement.ts';
import { logsOf } from './day.ts';
import { documentId, minute, partyId, questionId, submissionId, type FixedKeys } from './fixed.ts';
import { frozenLogs } from './frozen-day.ts';

/** A question of intake to the party. */
export const questionOf = (
  keys: FixedKeys,
  but: Partial<Document<'question/1'>> = {},
): Document<'question/1'> => ({
  kind: 'question/1',
  id: documentId(13),
  to: [keys.intake.certificate.fingerprint, keys.party.certificate.fingerprint],
  about: { party: partyId, submission: submissionId(1), question: questionId(1) },
  log: logsOf(keys).party,
  body: { question: questionId(1), item: null, text: 'أين؟' },
  ...but,
});

/** The document's JSON, padded to 1 KiB. */
export const paddedText = async (document: Document<'question/1'>): Promise<Octets> => {
  const out = new Uint8Array(1_024).fill(0x20);
  out.set(await written(document));
  return out;
};

/** An envelope around whatever is inside: to intake and party. */
export const envelopeAround = async (keys: FixedKeys, inner: Octets): Promise<Octets> => {
  const sessionKey = new Uint8Array(32).fill(3);
  const readers = [keys.intake.certificate, keys.party.certificate];
  return joined(await wrapFor(sessionKey, readers), await sealPacket(sessionKey, inner));
};

/** An envelope around a text that the intake officer signs. */
export const envelopeOf = async (keys: FixedKeys, content: Octets | string): Promise<Octets> =>
  envelopeAround(
    keys,
    await signedInside(typeof content === 'string' ? utf8(content) : content, keys.intakeOfficer),
  );

/** The line of the frozen log that asked, naming this envelope instead. */
export const lineNaming = async (envelope: Octets, but: Partial<Seal> = {}): Promise<Line> => {
  const asked = frozenLogs.party.lines[18];
  const statement = Statement.parse(JSON.parse(asked?.statement ?? ''));
  const seal: Seal = {
    id: documentId(13),
    kind: 'question/1',
    digest: await digestOf(envelope),
    size: envelope.length,
    ...but,
  };
  const nothing: Digest = seal.digest;
  return {
    index: 18,
    keys: 14,
    recorded: minute(18),
    statement: { ...statement, seals: [seal] },
    statementDigest: nothing,
    signatureDigest: nothing,
  };
};

/** What the reader asks for. */
export const askedFor = (
  keys: FixedKeys,
  line: Line | undefined,
  but: Partial<Asked<'question/1'>> = {},
): Asked<'question/1'> => {
  const { id, about, log } = questionOf(keys);
  return { kind: 'question/1', id, about, log, line, ...but };
};
