import { useState, useSyncExternalStore } from 'react';
import { eraseDraft, isSent } from '../../../acts/submissions/drafts.ts';
import type { ItemId } from '../../../domain/basis/id.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { EraseDraft } from '../../../ui/submissions/erase-draft.tsx';
import { ItemForm } from '../../../ui/submissions/item-form.tsx';
import { NotKept, SavingSaid } from '../../../ui/submissions/saving-said.tsx';
import { Onward, StepHead, Steps, type Step } from '../../../ui/submissions/steps.tsx';
import { Refusal } from '../../../ui/text/refusal.tsx';
import { useTask } from '../../account/use-task.ts';
import { useWalk } from '../../account/use-walk.ts';
import { AboutStep, ConditionsStep } from './draft-words.tsx';
import { FilesStep } from './draft-files.tsx';
import { SendStep } from './draft-send.tsx';
import { SignStep } from './draft-sign.tsx';
import { useParty } from './use-party.ts';
import type { Work } from './use-open-works.ts';
import { useWorks } from './works.tsx';

/** The step that was walked to, and the item that is being described: it outlives a lock. */
export interface DraftPlace {
  readonly step: Step | undefined;
  readonly item: ItemId | undefined;
}

interface DraftAtWorkProps {
  readonly work: Work;
  /** Where on its page one is, and how one gets elsewhere. */
  readonly place: DraftPlace;
  readonly onGo: (to: DraftPlace) => void;
  readonly onReceived: (at: Moment) => void;
}

/** One draft: five steps, each open at any time; what is written is kept a moment later. */
export const DraftAtWork = ({ work, place, onGo, onReceived }: DraftAtWorkProps) => {
  const t = useText('submissions');
  const { box, uploading } = work;
  const { draft, saving } = useSyncExternalStore(box.subscribe, box.get, box.get);
  const { screen } = uploading;
  const picture = useSyncExternalStore(screen.subscribe, screen.get, screen.get);
  const { step: walked, item: described } = place;
  const setDescribed = (item: ItemId | undefined) => onGo({ step: walked, item });
  const [isSigning, setSigning] = useState(false);
  const { session } = useParty();
  const works = useWorks();
  const walk = useWalk();
  const erasing = useTask();

  const { items } = draft;
  const isAllSent = items.length > 0 && items.every(isSent);
  const step = walked ?? (isAllSent ? 'sign' : 'files');
  const go = (to: Step) => {
    if (!isSigning) onGo({ step: to, item: undefined });
  };
  const done: Step[] = [
    ...(items.length > 0 ? (['files'] as const) : []),
    ...(isAllSent ? (['send'] as const) : []),
  ];
  const item = items.find((each) => each.item === described);
  if (item !== undefined)
    return (
      <ItemForm
        item={item}
        inherited={draft.defaults.conditions}
        onChange={(to) => box.changeItem(to.item, () => to)}
        onBack={() => go(step)}
      />
    );
  const erase = () => {
    works.close(box.submission);
    erasing.run(
      () => eraseDraft(session, box.submission),
      () => walk('/submissions'),
    );
  };
  return (
    <Page title={t('page.new')} lead={t('page.lead')} aside={<SavingSaid kind={saving.kind} />}>
      <Steps at={step} done={done} onGo={go} />
      {saving.kind === 'waiting' && <NotKept code={saving.code} />}
      {erasing.refusal !== undefined && <Refusal code={erasing.refusal} onAgain={erasing.again} />}
      <section className="part">
        <StepHead step={step} isWalked={walked !== undefined} />
        {step === 'files' && (
          <FilesStep work={work} draft={draft} picture={picture} onDescribe={setDescribed} />
        )}
        {step === 'about' && <AboutStep box={box} draft={draft} />}
        {step === 'conditions' && <ConditionsStep box={box} draft={draft} />}
        {step === 'send' && (
          <SendStep work={work} draft={draft} picture={picture} onDescribe={setDescribed} />
        )}
        {step === 'sign' && (
          <SignStep
            work={work}
            draft={draft}
            onGoTo={go}
            onSigning={setSigning}
            onReceived={onReceived}
          />
        )}
      </section>
      {!isSigning && <Onward at={step} onGo={go} />}
      {step === 'files' && <EraseDraft onErase={erase} />}
    </Page>
  );
};
