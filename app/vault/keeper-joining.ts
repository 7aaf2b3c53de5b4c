import { digestOf, type Digest } from '../domain/basis/digest.ts';
import { DocumentId, newId } from '../domain/basis/id.ts';
import { base64url, fromBase64url } from '../domain/basis/octets.ts';
import { keysLog } from '../domain/custody/log-id.ts';
import type { Fingerprint } from '../domain/keys/fingerprint.ts';
import { certificateText } from '../paper/openpgp.ts';
import type { StaffRequest } from '../paper/staff-request.ts';
import { deriveInvitation, joinProof, safetyNumber } from './derive.ts';
import { holderOf, rootIn, type Ring } from './ring.ts';
import { sealDocument } from './seal.ts';

/** The vault's part in joining: 12 words that two clients share, and the server only a hash of. */
export const joiningOf = (ring: Ring) => {
  /** The joiner's or the inviter's half, as `join-proof/1` and `join-answer/1` write it. */
  const proof = async (
    words: string,
    by: 'joiner' | 'inviter',
    member: Fingerprint,
    party: Fingerprint,
  ) => {
    const { bind } = await deriveInvitation(fromBase64url(words));
    const root = rootIn(ring).fingerprint;
    return {
      root,
      member,
      party,
      proof: base64url(await joinProof(bind, by, { root, member, party })),
    };
  };
  return {
    proof,

    /** What redeems an invitation, base64url: sent by the joiner, once. */
    async redeemToken(words: string): Promise<string> {
      return base64url((await deriveInvitation(fromBase64url(words))).redeem);
    },

    /** The hash of it: all that the inviter tells the server. */
    async redeem(words: string): Promise<Digest> {
      const { redeem } = await deriveInvitation(fromBase64url(words));
      return digestOf(redeem);
    },

    safetyNumber: (director: Fingerprint, party: Fingerprint): Promise<readonly string[]> =>
      safetyNumber({ root: rootIn(ring).fingerprint, director, party }),

    /** What a new member of staff carries to the workstation; only root can read the proof. */
    async staffRequest(words: string, name: string): Promise<StaffRequest> {
      const { member, key } = holderOf(ring);
      const root = rootIn(ring);
      const id = newId(DocumentId);
      const body = await proof(words, 'joiner', key.certificate.fingerprint, root.fingerprint);
      const { sealed } = await sealDocument(
        {
          kind: 'join-proof/1',
          id,
          to: [root.fingerprint],
          about: { member },
          log: keysLog(root.fingerprint),
          body: { ...body, name },
        },
        key,
        [root],
      );
      return {
        v: 'amana/1',
        member,
        certificate: certificateText(key.certificate),
        document: id,
        proof: base64url(sealed.octets),
      };
    },
  };
};
