import type { Refusal } from '../domain/basis/result.ts';
import type { ChainRefusal } from './chain/line.ts';
import type { SignerRefusal } from './chain/signer.ts';
import type { StatementRefusal } from './statement.ts';

/** Why a post is not recorded. Each has words in `locales/<language>/refusals.json`. */
export type PostRefusal =
  | ChainRefusal
  | SignerRefusal
  | StatementRefusal
  | 'absent'
  | 'post-malformed'
  | 'signature-wrong'
  | 'seen-unknown'
  | 'statement-replayed'
  | 'clock-off'
  | 'id-reused'
  | 'not-the-signer'
  | 'envelope-missing'
  | 'envelope-malformed'
  | 'envelope-recipients'
  | 'party-key-stale'
  | 'party-key-changed'
  | 'envelope-size'
  | 'envelope-altered'
  | 'body-missing'
  | 'body-altered'
  | 'name-taken'
  | 'invitation-used'
  | 'invitation-expired'
  | 'lock-malformed'
  | 'draft-too-large'
  | 'drafts-limit'
  | 'own-limit'
  | 'all-limit'
  | 'too-large';

/** The refusal as it is answered; a wrong clock is told how far it is off, positive if ahead. */
export interface PostRefused extends Refusal<PostRefusal> {
  readonly details?: { readonly secondsOff: number };
}
