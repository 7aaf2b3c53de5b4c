/** What a new member of staff carries to the workstation: docs/formats.md §§10 and 13. */
import { expect, test } from 'vitest';
import { memberOf, fixedKey } from './fixed.ts';
import { fromBase64url, base64url } from '../../app/domain/basis/octets.ts';
import { keysLog } from '../../app/domain/custody/log-id.ts';
import { certificateText, readCertificateText } from '../../app/paper/openpgp.ts';
import { StaffRequest } from '../../app/paper/staff-request.ts';
import { deriveInvitation, joinProof } from '../../app/vault/derive.ts';
import { newKeeper } from '../../app/vault/keeper.ts';
import { openDocument } from '../../app/vault/seal.ts';

test('a request is closed, and its proof opens for root alone', async () => {
  const root = await fixedKey('root');
  const { fingerprint } = root.certificate;
  const words = base64url(new Uint8Array(16).fill(51));
  const keeper = newKeeper();
  const certificate = certificateText(root.certificate);
  const paper = { v: 'amana/1' as const, fingerprint, certificate, demonstration: false };
  expect(await keeper.trust(paper, fingerprint)).toEqual({ ok: true, value: fingerprint });
  const member = memberOf('head');
  const { own } = await keeper.makeKeys(member, null, false);
  const request = await keeper.staffRequest(words, 'سلمى');
  expect(StaffRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
  expect(StaffRequest.safeParse({ ...request, more: 1 }).success).toBe(false);
  expect(StaffRequest.safeParse({ ...request, proof: 'AB' }).success).toBe(false);
  expect(request).toMatchObject({ v: 'amana/1', member, certificate: own.certificate });

  const author = await readCertificateText(request.certificate);
  if (!author.ok) throw new Error(author.code);
  const of = { root: fingerprint, member: own.fingerprint, party: fingerprint };
  const { bind } = await deriveInvitation(fromBase64url(words));
  const asked = {
    kind: 'join-proof/1' as const,
    id: request.document,
    about: { member },
    log: keysLog(fingerprint),
    line: undefined,
  };
  const octets = fromBase64url(request.proof);
  const opened = await openDocument(octets, asked, author.value, [root]);
  expect(opened).toMatchObject({
    ok: true,
    value: {
      body: { ...of, name: 'سلمى', proof: base64url(await joinProof(bind, 'joiner', of)) },
    },
  });
  const other = await openDocument(octets, asked, author.value, [await fixedKey('stranger')]);
  expect(other).toEqual({ ok: false, code: 'not-decrypted' });
  expect(await newKeeper().trust(paper, own.fingerprint)).toMatchObject({ code: 'root-unknown' });
});
