import { canonical } from '../../domain/basis/canonical.ts';
import { DocumentId, newId } from '../../domain/basis/id.ts';
import { base64url, fromBase64url } from '../../domain/basis/octets.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { LogId } from '../../domain/custody/log-id.ts';
import type { Fingerprint } from '../../domain/keys/fingerprint.ts';
import type { Book } from '../../paper/chain/book.ts';
import { OwnDocuments } from '../../paper/wire-accounts.ts';
import type { Outcome, Session } from '../session.ts';
import { Nothing } from '../wire.ts';

/** A lost line while joining is tried again so often. */
const attempts = 3;

/**
 * Keeps what the inviter will have to answer, sealed to oneself: the words are forgotten after
 * joining, and only whoever has them can make this answer. If it cannot be kept, the joining stands;
 * `verifyAnswer` will say that the answer is not proven.
 */
export const keepExpected = async (
  { vault, wire, surface }: Session,
  log: LogId,
  words: string,
  member: Fingerprint,
  party: Fingerprint,
): Promise<void> => {
  const body = await vault.proof(words, 'inviter', member, party);
  const id = newId(DocumentId);
  const octets = await vault.sealOwn({ kind: 'join-answer/1', id, about: {}, log, body });
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const kept = await wire.post(`/api/${surface}/own`, { id, octets: base64url(octets) }, Nothing);
    if (kept.ok) return;
  }
};

/** What this member kept of what their inviter must answer. */
const readExpected = async ({ vault, wire, surface }: Session, log: LogId): Outcome<string[]> => {
  const own = await wire.get(`/api/${surface}/own`, OwnDocuments);
  if (!own.ok) return own;
  const found: string[] = [];
  for (const { id, octets } of own.value) {
    const asked = { kind: 'join-answer/1' as const, id, about: {}, log, index: null };
    const opened = await vault.open({ ...asked, octets: fromBase64url(octets) });
    if (opened.ok) found.push(canonical(opened.value.body));
    else if (opened.code !== 'not-what-was-asked-for') return opened;
  }
  return ok(found);
};

/**
 * Whether the one who invited this member has answered with the words of the invitation: otherwise
 * somebody else may have certified them, into a party that they did not mean. Asked each time that
 * a member enters who is certified; before that, nobody has to have answered.
 */
export const verifyAnswer = async (
  session: Session,
  { log, party, lines }: Book,
  fingerprint: Fingerprint,
): Outcome<undefined> => {
  const member = party?.members.get(fingerprint);
  if (member === undefined) return refuse('key-unknown');
  if (member.role === undefined) return ok(undefined);
  const expected = await readExpected(session, log);
  if (!expected.ok) return expected;
  for (const { statement, index } of lines) {
    if (statement.act !== 'member.answer/1' || statement.about.member !== member.member) continue;
    const [seal] = statement.seals;
    if (seal === undefined) continue;
    const { about } = statement;
    const answer = await session.open({ kind: 'join-answer/1', id: seal.id, about, log, index });
    if (!answer.ok) return answer;
    if (expected.value.includes(canonical(answer.value.body))) return ok(undefined);
  }
  return refuse('answer-unproven');
};
