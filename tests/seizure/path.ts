import { sendMessage } from '../../app/acts/messages/thread.ts';
import { draftFeedback, handOver, recordUse, release } from '../../app/acts/feedback/write.ts';
import { readHeld } from '../../app/acts/feedback/read.ts';
import type { Outcome, Session } from '../../app/acts/session.ts';
import { depositDraft, saveDraft, type WithShare } from '../../app/acts/submissions/drafts.ts';
import { readSubmission } from '../../app/acts/submissions/read.ts';
import {
  acknowledge,
  answer,
  ask,
  note,
  recordOpening,
} from '../../app/acts/submissions/review.ts';
import {
  ThreadId,
  type AgreementId,
  type PartyId,
  type SubmissionId,
} from '../../app/domain/basis/id.ts';
import type { Party } from '../../app/paper/chain/party.ts';
import type { Post } from '../../app/paper/post.ts';
import {
  enterDesks,
  makeAgreement,
  makeOrganisation,
  partyNow,
  type Desks,
  type Organisation,
} from '../../toolkit/demonstration-party.ts';
import { enterAs, sure } from '../../toolkit/people.ts';
import { madeFiles } from '../files/made.ts';
import { staffOf, type Site } from '../journeys/site.ts';
import { canary } from './canary.ts';
import { markedDraft, sendAll, type Sender } from './draft.ts';
import { markedValues } from './edition.ts';
import { walkIndividual, type WalkedIndividual } from './individual.ts';

/** Everybody of the path, signed in, and what it is about. */
export interface Walked {
  readonly desks: Desks;
  readonly organisation: Organisation;
  readonly documentation: Sender;
  readonly intake: Session;
  readonly analysts: readonly [Session, Session];
  readonly agreement: AgreementId;
  readonly submission: SubmissionId;
  /** Kept on the server at the moment of the seizure, with a file that was sent for it. */
  readonly openDraft: WithShare;
  readonly individual: WalkedIndividual;
}

const both = (place: string) => ({ ar: canary(`${place}.ar`), en: canary(`${place}.en`) });
const sent = async (session: Session, preparing: Outcome<Post>, doing: string): Promise<void> => {
  sure(await session.send(sure(await preparing, doing)), doing);
};

const requireSubmission = (party: Party, id: SubmissionId) => {
  const found = party.submissions.get(id);
  if (found === undefined) throw new Error('the submission is not there');
  return found;
};

const organise = async (site: Site) => {
  const desks = await enterDesks(site.place, site.staff);
  const card = { name: both('name'), seat: both('seat'), director: both('director') };
  const organisation = await makeOrganisation(site.place, desks, card, canary('signin'));
  const provider = (await organisation.director.vault.holder())?.fingerprint;
  const mechanism = (await desks.head.vault.holder())?.fingerprint;
  if (provider === undefined || mechanism === undefined) throw new Error('nobody is in');
  const agreement = await makeAgreement(desks, organisation, markedValues(provider, mechanism));
  return { desks, organisation, agreement };
};

const handIn = async (site: Site, organisation: Organisation, agreement: AgreementId) => {
  const { party, people } = organisation;
  const person = people.find(({ role }) => role === 'documentation');
  if (person === undefined) throw new Error('nobody documents');
  const send = site.place.newSend();
  const session = await enterAs(person, send, site.place.root);
  const files = madeFiles(canary('content'), 50_000);
  const sender = { session, send };
  const keep = async (draft: WithShare): Promise<WithShare> => {
    sure(await saveDraft(session, party, draft), 'keeping the draft');
    const whole = await sendAll(sender, draft, files);
    sure(await saveDraft(session, party, whole), 'keeping the draft');
    return whole;
  };
  const whole = await keep(markedDraft(agreement, files));
  await sent(session, depositDraft(session, party, whole), 'depositing');
  const openDraft = await keep(markedDraft(agreement, files));
  return { documentation: sender, submission: whole.draft.submission, openDraft };
};

const review = async (
  intake: Session,
  { session }: Sender,
  id: PartyId,
  submission: SubmissionId,
): Promise<void> => {
  const about = { party: id, submission };
  const now = () => partyNow(intake, id);
  const at = requireSubmission(await now(), submission);
  await sent(intake, recordOpening(intake, await now(), at), 'opening');
  const party = await now();
  const read = sure(await readSubmission(intake, party, at), 'reading');
  const items = read.items.map((item) => item.id);
  const [first] = items;
  if (first === undefined) throw new Error('no item');
  const noted = { class: 'potential-evidence' as const, note: canary('note'), damaged: null };
  await sent(intake, note(intake, about, { items: [{ item: first, ...noted }] }), 'noting');
  await sent(intake, ask(intake, about, { item: first, text: canary('question') }), 'asking');
  const question = [...(await now()).questions.keys()][0];
  if (question === undefined) throw new Error('no question');
  await sent(session, answer(session, about, question, canary('answer')), 'answering');
  const thread = { party: id, thread: ThreadId.parse(submission), after: null };
  await sent(session, sendMessage(session, thread, canary('message')), 'writing');
  const said = { items: items.length, damaged: [], text: canary('acknowledgement') };
  await sent(intake, acknowledge(intake, await now(), at, said), 'acknowledging');
  const { lines } = sure(await intake.refresh(intake.logs.party(id)), 'reading the log');
  const deposit = lines[at.depositedAt]?.statementDigest;
  if (deposit === undefined) throw new Error('no deposit');
  const { title, provider, defaults } = read.whole;
  const keys = items.map((item) => ({ item, sessionKey: 'A'.repeat(43) })); // the vault fills them in
  const whole = { deposit, title, provider, items: [...read.items], keys };
  const handed = { ...whole, defaults: defaults.conditions, note: canary('handover') };
  await sent(intake, handOver(intake, handed), 'handing over');
};

const tellBack = async (
  [drafter, releaser]: readonly [Session, Session],
  about: { party: PartyId; submission: SubmissionId },
): Promise<void> => {
  const { submission } = about;
  const use = { submission, items: [], purpose: canary('purpose'), note: canary('use') };
  await sent(drafter, recordUse(drafter, use), 'recording a use');
  const entries = [{ code: 'used-for-analysis' as const, items: null }];
  await sent(drafter, draftFeedback(drafter, about, entries, canary('reasons')), 'drafting');
  const [held] = sure(await readHeld(releaser), 'reading what waits');
  if (held === undefined) throw new Error('nothing waits');
  const { feedback } = held.document.body;
  await sent(releaser, release(releaser, { ...about, feedback }, held.octets), 'releasing');
};

/** The whole path, every act by the code that the pages call, with a canary in every field. */
export const walk = async (site: Site): Promise<Walked> => {
  const { desks, organisation, agreement } = await organise(site);
  const handed = await handIn(site, organisation, agreement);
  const enter = (role: string, nth: number): Promise<Session> =>
    enterAs(staffOf(site, role, nth), site.place.newSend(), site.place.root);
  const intake = await enter('intake-officer', 0);
  const { party } = organisation;
  await review(intake, handed.documentation, party, handed.submission);
  const analysts = [await enter('analyst', 0), await enter('analyst', 1)] as const;
  await tellBack(analysts, { party, submission: handed.submission });
  const individual = await walkIndividual(site);
  return { desks, organisation, agreement, intake, analysts, individual, ...handed };
};
