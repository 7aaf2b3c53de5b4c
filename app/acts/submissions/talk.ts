import type { QuestionId, SubmissionId } from '../../domain/basis/id.ts';
import type { Moment } from '../../domain/basis/moment.ts';
import { ok, refuse } from '../../domain/basis/result.ts';
import type { Party } from '../../paper/chain/party.ts';
import type { BodyOf } from '../../paper/document.ts';
import type { Outcome, Session } from '../session.ts';

/** A question that was asked of a submission, opened, with its answer if one has come. */
export interface Asked {
  readonly id: QuestionId;
  readonly askedAt: Moment;
  readonly question: BodyOf<'question/1'>;
  readonly answer: { readonly text: string; readonly at: Moment } | undefined;
}

/** Opens what was asked and answered of one submission, in its order. */
export const readTalk = async (
  session: Session,
  party: Party,
  submission: SubmissionId,
): Outcome<readonly Asked[]> => {
  const log = session.logs.party(party.id);
  const book = await session.refresh(log);
  if (!book.ok) return book;
  const open = async <K extends 'question/1' | 'answer/1'>(kind: K, index: number) => {
    const line = book.value.lines[index];
    const seal = line?.statement.seals.find((each) => each.kind === kind);
    if (line === undefined || seal === undefined) return refuse('absent');
    const { about } = line.statement;
    const opened = await session.open({ kind, id: seal.id, about, log, index });
    return opened.ok ? ok({ body: opened.value.body, at: line.recorded }) : opened;
  };
  const talk: Asked[] = [];
  for (const { id, askedAt, answeredAt } of book.value.party?.questions.values() ?? []) {
    const line = book.value.lines[askedAt]?.statement;
    if (line?.act !== 'submission.ask/1' || line.about.submission !== submission) continue;
    const question = await open('question/1', askedAt);
    if (!question.ok) return question;
    const answer = answeredAt === undefined ? undefined : await open('answer/1', answeredAt);
    if (answer?.ok === false) return answer;
    talk.push({
      id,
      askedAt: question.value.at,
      question: question.value.body,
      answer: answer && { text: answer.value.body.text, at: answer.value.at },
    });
  }
  return ok(talk);
};
