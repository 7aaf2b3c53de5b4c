import { takeKeys } from '../../app/acts/accounts/enter.ts';
import { openSelf } from '../../app/acts/accounts/open.ts';
import type { Session } from '../../app/acts/session.ts';
import { describe } from '../../app/acts/submissions/describe.ts';
import { saveDraft } from '../../app/acts/submissions/drafts.ts';
import { giveDraft } from '../../app/acts/submissions/give.ts';
import { wordsOf } from '../../app/domain/accounts/words/code.ts';
import { AgreementId, newId, type PartyId } from '../../app/domain/basis/id.ts';
import { fromBase64url } from '../../app/domain/basis/octets.ts';
import { termsUnder } from '../../app/domain/terms/terms.ts';
import { newWords } from '../../toolkit/demonstration-staff.ts';
import { newClient, sure } from '../../toolkit/people.ts';
import { madeFiles } from '../files/made.ts';
import type { Site } from '../journeys/site.ts';
import { canary } from './canary.ts';
import { fieldsOf, markedDraft, sendAll } from './draft.ts';

/** Somebody without an organisation, whose whole account is twelve words. */
export interface WalkedIndividual {
  readonly session: Session;
  readonly party: PartyId;
  /** As they stand on paper, in both languages. */
  readonly words: readonly string[];
}

/** An individual's way: an account, a submission under the short terms, and more said later. */
export const walkIndividual = async (site: Site): Promise<WalkedIndividual> => {
  const send = site.place.newSend();
  const { session } = await newClient('provider', send, site.place.root);
  const code = newWords();
  const { party } = sure(await openSelf(session, code), 'opening an account');
  if (party === null) throw new Error('an individual is a party of one');
  sure(await takeKeys(session, party, 'self'), 'taking the keys');
  const files = madeFiles(canary('content'), 50_000);
  const draft = markedDraft(newId(AgreementId), files);
  sure(await saveDraft(session, party, draft), 'keeping the draft');
  const whole = await sendAll({ session, send }, draft, files);
  const help = [{ ar: canary('help.ar'), en: canary('help.en') }];
  const terms = termsUnder({ answerDays: 30, help }, whole.draft.defaults.conditions);
  sure(await session.send(sure(await giveDraft(session, party, whole, terms), 'giving')), 'giving');
  const book = sure(await session.refresh(session.logs.party(party)), 'reading the log');
  const { submission } = whole.draft;
  const more = await describe(session, book, submission, fieldsOf('later'), false);
  sure(await session.send(sure(more, 'saying more')), 'saying more');
  const octets = fromBase64url(code);
  const inBoth = [await wordsOf(octets, 'ar'), await wordsOf(octets, 'en')];
  return { session, party, words: inBoth.map((words) => words.join(' ')) };
};
