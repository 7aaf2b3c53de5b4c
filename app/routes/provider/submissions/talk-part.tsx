import { answer } from '../../../acts/submissions/review.ts';
import type { ItemMarks } from '../../../acts/submissions/marks.ts';
import type { Asked } from '../../../acts/submissions/talk.ts';
import type { SubmissionId } from '../../../domain/basis/id.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Part } from '../../../ui/frame/page.tsx';
import { ItemMarked } from '../../../ui/submissions/item-mark.tsx';
import { AnswerForm, Talk } from '../../../ui/submissions/talk.tsx';
import { useAct } from '../../account/use-act.ts';
import { useKeptText } from '../../account/use-kept.ts';
import { useParty as useOwnParty } from '../party.tsx';
import { useParty } from './use-party.ts';

interface TalkPartProps {
  readonly submission: SubmissionId;
  readonly talk: readonly Asked[];
  readonly marks: ItemMarks;
  readonly depositedAt: Moment;
  readonly onAnswered: () => void;
}

/** What the intake team asked of a submission, and the answers. */
export const TalkPart = ({ talk, ...rest }: TalkPartProps) => {
  const t = useText('submissions');
  return (
    <Part title={t('talk.title')}>
      {talk.map((each) => (
        <One key={each.id} of={each} {...rest} />
      ))}
    </Part>
  );
};

interface OneProps extends Omit<TalkPartProps, 'talk'> {
  readonly of: Asked;
}

const One = ({ of, submission, marks, depositedAt, onAnswered }: OneProps) => {
  const { session, party } = useParty();
  const own = useText('individuals');
  const isOwn = useOwnParty().party.kind === 'self';
  const { state, run, again } = useAct(onAnswered);
  const { id, askedAt, question, answer: given } = of;
  const [text, setText] = useKeptText(`answer ${id}`);
  const { item } = question;
  const about = item !== null && (
    <ItemMarked item={item} mark={marks.get(item)} depositedAt={depositedAt} />
  );
  return (
    <Talk of={{ id, askedAt, text: question.text, about, answer: given }}>
      {given === undefined && (
        <AnswerForm
          text={text}
          onWrite={setText}
          {...(isOwn ? { hint: own('talk.hint') } : {})}
          state={state.kind === 'done' ? { kind: 'working' } : state}
          onAnswer={(said) => void run(() => answer(session, { party, submission }, id, said))}
          onAgain={() => void again()}
        />
      )}
    </Talk>
  );
};
