import { isSent } from '../../../acts/submissions/drafts.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Notice } from '../../../ui/text/notice.tsx';
import { Recognised } from '../../../ui/uploads/recognised.tsx';
import { Sending } from '../../../ui/uploads/sending.tsx';
import { TheFiles, type FilesProps } from './draft-files.tsx';
import { sendingView } from './view.ts';

/** The sending of all of them. */
export const SendStep = (props: FilesProps) => {
  const { work, draft, picture } = props;
  const t = useText('uploads');
  const { uploading } = work;
  const view = sendingView(draft, picture, uploading);
  const waiting = draft.items.filter((of) => !isSent(of) && !uploading.hasFile(of.item));
  return (
    <>
      <Sending
        of={view}
        onStart={() => void uploading.go()}
        onPause={uploading.pause}
        onResume={uploading.resume}
      />
      {waiting.length > 0 && (view.phase === 'still' || view.phase === 'partly') && (
        <Notice tone="warn" title={t('again.title')}>
          <p>{t('again.says', { n: waiting.length })}</p>
        </Notice>
      )}
      <Recognised of={picture.recognised} onAdd={uploading.addOther} />
      <TheFiles {...props} />
    </>
  );
};
