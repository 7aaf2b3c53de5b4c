import { asNew, sorted, withItems } from '../../../acts/submissions/chosen.ts';
import { isSent, type Draft } from '../../../acts/submissions/drafts.ts';
import type { Picture } from '../../../acts/submissions/uploading-screen.ts';
import { ItemId } from '../../../domain/basis/id.ts';
import { useDates } from '../../../i18n/use-dates.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { Empty } from '../../../ui/text/empty.tsx';
import { Notice } from '../../../ui/text/notice.tsx';
import { Choosing, type ChoiceOutcome } from '../../../ui/uploads/choosing.tsx';
import type { Picked } from '../../../ui/uploads/dropped.ts';
import { Recognised } from '../../../ui/uploads/recognised.tsx';
import { FileList } from '../../../ui/uploads/file-list.tsx';
import { useFileRows } from './use-file-rows.ts';
import type { Work } from './use-open-works.ts';

export interface FilesProps {
  readonly work: Work;
  readonly draft: Draft;
  readonly picture: Picture;
  /** An individual is asked about no file before it is sent. */
  readonly onDescribe?: (item: ItemId) => void;
}

/** The files of the draft, and a place to choose more, or the same ones again. */
export const FilesStep = (props: FilesProps) => {
  const { work, draft, picture } = props;
  const t = useText('uploads');
  const words = useText('submissions');
  const { box, uploading } = work;
  const take = (files: ReturnType<typeof asNew>) => {
    for (const { of, file } of files) uploading.give(of.item, file);
  };
  const choose = (files: readonly Picked[]): ChoiceOutcome => {
    const { added, found, known, different } = sorted(box.get().draft, files, uploading.hasFile);
    take([...added, ...found]);
    box.change((now) => withItems(now, added));
    void uploading.look();
    return { added: added.length, found: found.length, known, different };
  };
  const addAnyway = (files: readonly Picked[]) => {
    const added = asNew(files);
    take(added);
    box.change((now) => withItems(now, added));
  };
  const waiting = draft.items.filter((of) => !isSent(of) && !uploading.hasFile(of.item));
  return (
    <>
      <Notice title={words('metadata.title')}>
        <p>{words('metadata.says')}</p>
      </Notice>
      {waiting.length > 0 && (
        <Notice tone="warn" title={t('again.title')}>
          <p>{t('again.says', { n: waiting.length })}</p>
          <p>{t('again.why')}</p>
        </Notice>
      )}
      <Choosing onChoose={choose} onAddAnyway={addAnyway} />
      <Recognised of={picture.recognised} onAdd={uploading.addOther} />
      <TheFiles {...props} />
    </>
  );
};

/** The list itself, or what will stand there. */
export const TheFiles = ({ work, draft, picture, onDescribe }: FilesProps) => {
  const t = useText('uploads');
  const dates = useDates();
  const rows = useFileRows(draft, picture, work.uploading);
  const { items } = draft;
  const title = t('list.title', { n: items.length });
  if (items.length === 0)
    return (
      <Empty title={title}>
        <p>{t('list.emptySays')}</p>
      </Empty>
    );
  const size = dates.size(items.reduce((bytes, each) => bytes + each.size, 0));
  return (
    <div className="stack">
      <div>
        <h3>{title}</h3>
        <p className="row-about">{t('list.size', { size })}</p>
      </div>
      <FileList
        label={title}
        files={rows}
        {...(onDescribe === undefined
          ? {}
          : { onDescribe: (id: string) => onDescribe(ItemId.parse(id)) })}
        onAddAsNew={(id) => work.uploading.addOther(ItemId.parse(id))}
        onRemove={(id) => {
          const item = ItemId.parse(id);
          work.box.change((now) => ({
            ...now,
            items: now.items.filter((each) => each.item !== item),
          }));
          work.uploading.drop(item);
        }}
      />
    </div>
  );
};
