import { join } from 'node:path';
import { daysAfter, momentOf } from '../app/domain/basis/moment.ts';
import { fromBase64url } from '../app/domain/basis/octets.ts';
import { keysLog } from '../app/domain/custody/log-id.ts';
import type { Fingerprint } from '../app/domain/keys/fingerprint.ts';
import { teamsOf, type StaffRole } from '../app/domain/keys/roles.ts';
import { extended, keysBook, type Book } from '../app/paper/chain/book.ts';
import { LogAnswer } from '../app/paper/chain/entry.ts';
import { readCertificateText, type Certificate } from '../app/paper/openpgp.ts';
import type { Post } from '../app/paper/post.ts';
import type { StaffRequest } from '../app/paper/staff-request.ts';
import { compose } from '../app/vault/compose.ts';
import { deed, enclose, type AnyDeed } from '../app/vault/deed.ts';
import { deriveInvitation, joinProof } from '../app/vault/derive.ts';
import { openDocument } from '../app/vault/seal.ts';
import { withheld } from '../app/vault/withheld.ts';
import {
  readJson,
  readKeys,
  rootRing,
  StaffWords,
  validDays,
  type CeremonyKeys,
} from './workstation.ts';

/** A request that was opened and proven: whose key, in which role. */
interface Proven {
  readonly request: StaffRequest;
  readonly certificate: Certificate;
  readonly role: StaffRole;
}

/** Which words of the ceremony made this proof; none means that the joiner did not have them. */
const prove = async (
  request: StaffRequest,
  { root }: CeremonyKeys,
  words: StaffWords,
): Promise<Proven> => {
  const certificate = await readCertificateText(request.certificate);
  if (!certificate.ok || certificate.value.userId !== `member:${request.member}`)
    throw new Error(`the request of ${request.member} brings no certificate of that member`);
  const asked = {
    kind: 'join-proof/1' as const,
    id: request.document,
    about: { member: request.member },
    log: keysLog(root.certificate.fingerprint),
    line: undefined,
  };
  const opened = await openDocument(fromBase64url(request.proof), asked, certificate.value, [root]);
  if (!opened.ok) throw new Error(`the request of ${request.member} does not open: ${opened.code}`);
  const { proof } = opened.value.body;
  const fingerprint = root.certificate.fingerprint;
  const of = { root: fingerprint, member: certificate.value.fingerprint, party: fingerprint };
  for (const { role, words: secret } of words) {
    const { bind } = await deriveInvitation(fromBase64url(secret));
    const expected = await joinProof(bind, 'joiner', of);
    if (Buffer.compare(expected, fromBase64url(proof)) === 0)
      return { request, certificate: certificate.value, role };
  }
  throw new Error(`the request of ${request.member} was not made with words of this ceremony`);
};

/** The keys log as the server has it now, verified; nothing to build on is refused. */
const currentBook = async (root: Certificate, answer: LogAnswer): Promise<Book> => {
  const empty = await keysBook(keysLog(root.fingerprint), root);
  const book = await extended(empty, answer, root, undefined);
  if (!book.ok) throw new Error(`the keys log does not verify: ${book.code}`);
  return book.value;
};

/**
 * Turns requests of staff into certifications, grants of their teams' keys, and the next staff
 * list: what `server/bring.ts` records.
 * @param answer the keys log as the server gives it (`/api/keys?from=0`)
 * @throws with a sentence for each request that is not what it says
 */
export const certifyStaff = async (
  ceremony: string,
  requests: readonly StaffRequest[],
  answer: LogAnswer,
): Promise<Post> => {
  const offline = join(ceremony, 'offline');
  const keys = await readKeys(offline);
  const words = StaffWords.parse(readJson(join(offline, 'staff-words.json')));
  const ring = await rootRing(keys);
  const root = keys.root.certificate;
  const log = keysLog(root.fingerprint);
  const book = await currentBook(root, LogAnswer.parse(answer));
  ring.books.set(log, book);
  const now = momentOf(new Date());
  const none = { about: {}, commits: {} };
  const proven: Proven[] = [];
  for (const request of requests) proven.push(await prove(request, keys, words));
  const certify = ({ request, certificate, role }: Proven): AnyDeed =>
    deed({
      act: 'keys.certify/1',
      log,
      ...none,
      facts: {
        certificate: request.certificate,
        fingerprint: certificate.fingerprint,
        role,
        of: teamsOf(role)[0] ?? 'agreements',
        member: request.member,
        until: daysAfter(now, validDays.staff),
        comparedAt: null,
      },
    });
  const grant = (key: Fingerprint, to: Fingerprint): AnyDeed =>
    deed({ act: 'keys.grant/1', log, ...none, facts: { key, to } }, [
      enclose('grant/1', { key: withheld, fingerprint: key }),
    ]);
  const grants = proven.flatMap(({ role, certificate }) =>
    teamsOf(role).flatMap((team) => {
      const key = keys.teams.get(team);
      return key ? [grant(key.certificate.fingerprint, certificate.fingerprint)] : [];
    }),
  );
  const members = [
    ...(book.trust.list?.members ?? []),
    ...proven.map(({ request, certificate, role }) => ({
      member: request.member,
      fingerprint: certificate.fingerprint,
      role,
    })),
  ];
  const serial = (book.trust.list?.serial ?? 0) + 1;
  const list = deed({
    act: 'staff.list/1',
    log,
    ...none,
    facts: { serial, until: daysAfter(now, validDays.list), members },
  });
  const post = await compose(ring, [...proven.map(certify), ...grants, list]);
  if (!post.ok) throw new Error(`the workstation's own statements are refused: ${post.code}`);
  return post.value;
};
