import { useEffect, useState, useSyncExternalStore } from 'react';
import { isSent } from '../../../acts/submissions/drafts.ts';
import { isWords, mostWords, withWords, wordsIn } from '../../../acts/submissions/words.ts';
import type { Moment } from '../../../domain/basis/moment.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Button } from '../../../ui/form/button.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Page, Part } from '../../../ui/frame/page.tsx';
import { NotKept, SavingSaid } from '../../../ui/submissions/saving-said.tsx';
import { Notice } from '../../../ui/text/notice.tsx';
import { FilesStep } from './draft-files.tsx';
import { OwnSend } from './own-send.tsx';
import { giveWords } from './use-giving.ts';
import type { Work } from './use-open-works.ts';

interface OwnDraftProps {
  readonly work: Work;
  readonly onReceived: (at: Moment) => void;
}

/** An individual's draft: a few words, or files, or both; then sending. Nothing else is asked. */
export const OwnDraft = ({ work, onReceived }: OwnDraftProps) => {
  const t = useText('individuals');
  const { box, uploading } = work;
  const { draft, saving } = useSyncExternalStore(box.subscribe, box.get, box.get);
  const { screen } = uploading;
  const picture = useSyncExternalStore(screen.subscribe, screen.get, screen.get);
  const [isOnward, setOnward] = useState(draft.items.length > 0 && draft.items.every(isSent));
  const [isTried, setTried] = useState(false);
  useEffect(() => giveWords(work), [work]);
  const files = draft.items.filter((of) => !isWords(of));
  const isEmpty = files.length === 0 && wordsIn(draft).trim() === '';
  const write = (text: string) => {
    for (const of of draft.items) if (isWords(of)) uploading.drop(of.item);
    box.change((now) => withWords(now, text.slice(0, mostWords)));
  };
  const aside = isEmpty ? undefined : <SavingSaid kind={saving.kind} />;
  const notKept = saving.kind === 'waiting' && <NotKept code={saving.code} />;
  if (isOnward)
    return (
      <Page title={t('send.title')} lead={t('send.lead')} aside={aside}>
        {notKept}
        <OwnSend {...{ work, draft, picture, onReceived }} onBack={() => setOnward(false)} />
      </Page>
    );
  return (
    <Page title={t('give.title')} lead={t('give.lead')} aside={aside}>
      {notKept}
      <Form onSubmit={() => undefined}>
        <TextField
          label={t('give.words')}
          hint={t('give.words.hint')}
          lines={8}
          value={wordsIn(draft)}
          onChange={write}
        />
      </Form>
      <Part title={t('give.files')}>
        <FilesStep work={work} draft={{ ...draft, items: files }} picture={picture} />
      </Part>
      {isTried && isEmpty && <Notice tone="warn" title={t('give.nothing')} isNews />}
      <p className="actions">
        <Button
          onPress={() => {
            setTried(true);
            if (!isEmpty) setOnward(true);
          }}
        >
          {t('give.next')}
        </Button>
      </p>
    </Page>
  );
};
