import { MemberId, newId, PartyId } from '../../domain/basis/id.ts';
import { refuse } from '../../domain/basis/result.ts';
import { SignedIn } from '../../paper/wire-accounts.ts';
import { deed } from '../../vault/deed.ts';
import type { HolderView } from '../../vault/holder.ts';
import type { Outcome, Session } from '../session.ts';
import type { Gate } from './enter.ts';

/**
 * Opens the account of an individual: keys made here, locked by the return words alone, and the
 * first leaf of their log. Nobody invites, nothing is asked.
 * @param words 16 octets, base64url: the person has them on paper already
 */
export const openSelf = async (session: Session, words: string): Outcome<HolderView> => {
  const { vault, wire, logs } = session;
  const member = newId(MemberId);
  const party = newId(PartyId);
  const { own, partys } = await vault.makeKeys(member, party, true);
  if (partys === undefined) return refuse('certificate-malformed');
  const log = logs.party(party);
  const keys = await session.refresh(logs.keys);
  if (!keys.ok) return keys;
  await vault.begin(log);
  const facts = { certificate: own.certificate, partyCertificate: partys.certificate };
  const post = await vault.compose([
    deed({ act: 'party.open/1', log, about: { party, member }, commits: {}, facts }),
  ]);
  if (!post.ok) return post;
  const asked = { member, words: await vault.recovery(words, 1), post: post.value };
  const opened = await wire.post('/api/open', asked, SignedIn, vault.doWork);
  if (!opened.ok) return opened;
  const holder = await vault.holder();
  return holder === undefined ? refuse('keys-locked') : { ok: true, value: holder };
};

/** Comes back by the return words, on any device, in either language. */
export const comeBack = async ({ vault, wire }: Gate, words: string): Outcome<HolderView> => {
  const { name, auth } = await vault.deriveRecovery(words);
  const asked = { name, auth, code: null };
  const opened = await wire.post('/api/provider/sign-in', asked, SignedIn, vault.doWork);
  if (opened.ok) return vault.unlock(opened.value);
  return opened.code === 'sign-in-failed' ? refuse('return-words-failed') : opened;
};

/** Opens the keys again in a session that is still open: after ten quiet minutes, or a reload. */
export const unlockByWords = async ({ vault, wire }: Gate, words: string): Outcome<HolderView> => {
  const opened = await wire.get('/api/provider/locks', SignedIn);
  if (!opened.ok) return opened;
  await vault.deriveRecovery(words);
  const holder = await vault.unlock(opened.value);
  return holder.ok ? holder : refuse('return-words-failed');
};
