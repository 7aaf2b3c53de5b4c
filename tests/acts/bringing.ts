import { base64url } from '../../app/domain/basis/octets.ts';
import { sealsOf } from '../../app/paper/chain/admit.ts';
import { isKind, type Kind } from '../../app/paper/document.ts';
import type { Post } from '../../app/paper/post.ts';
import type { Act } from '../../app/paper/statement.ts';
import type { anyAct } from './any-act.ts';
import type { Brought } from './malformed.ts';

/** The kinds of document that an act brings. */
export const kindsOf = (act: Act): Kind[] => Object.keys(sealsOf[act]).filter(isKind);

/** The seals of an act with this one first: it is judged before the others. */
export const sealsWith = ({ seal }: Brought, others: ReturnType<typeof anyAct>['seals']) => [
  seal,
  ...others.filter(({ kind }) => kind !== seal.kind),
];
/** A post of these acts with the octets of what was brought. */
export const postOf = (acts: Post['acts'], { sent, seal }: Brought): Post => ({
  acts,
  envelopes: sent.map((octets) => ({ id: seal.id, octets: base64url(octets) })),
});
