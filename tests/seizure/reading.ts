import { readInvitations } from '../../app/acts/keys/invite.ts';
import { readDrafts } from '../../app/acts/submissions/drafts.ts';
import type { Session } from '../../app/acts/session.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import { isKind, type Kind } from '../../app/paper/document.ts';
import { sure } from '../../toolkit/people.ts';
import type { Walked } from './path.ts';

/** A document as somebody who may read it has read it. */
export interface ReadDocument {
  readonly kind: Kind;
  readonly body: unknown;
}

/** Every document of a log that this person's keys open. */
const readable = async (session: Session, log: LogId): Promise<ReadDocument[]> => {
  const book = sure(await session.refresh(log), 'reading a log');
  const found: ReadDocument[] = [];
  for (const { statement, index } of book.lines)
    for (const { id, kind } of statement.seals) {
      if (!isKind(kind)) continue; // a body
      const opened = await session.open({ kind, id, about: statement.about, log, index });
      if (opened.ok) found.push({ kind, body: opened.value.body });
    }
  return found;
};

/** All that anybody may read: it proves that what is looked for was there, and sealed. */
export const readAll = async (walked: Walked): Promise<readonly ReadDocument[]> => {
  const { desks, organisation, documentation, individual, intake, analysts } = walked;
  const { party, director } = organisation;
  const found: ReadDocument[] = [];
  for (const session of [director, desks.officer, intake, analysts[0]])
    found.push(...(await readable(session, session.logs.party(party))));
  for (const session of [desks.officer, intake, analysts[0]])
    found.push(...(await readable(session, session.logs.mechanism)));
  found.push(...(await readable(intake, intake.logs.party(individual.party))));
  const invitations = [
    ...sure(await readInvitations(desks.officer, null), 'reading invitations'),
    ...sure(await readInvitations(director, party), 'reading invitations'),
  ];
  for (const body of invitations) found.push({ kind: 'invitation/1', body });
  for (const { opened } of sure(await readDrafts(documentation.session, party), 'reading drafts'))
    found.push({ kind: 'draft/1', body: sure(opened, 'opening a draft').draft });
  return found;
};
