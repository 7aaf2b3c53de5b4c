import { useEffect, useRef, useState } from 'react';
import { useDates } from '../../i18n/use-dates.tsx';
import { useText } from '../../i18n/use-text.tsx';
import type { ManifestItem } from '../../paper/documents/submissions.ts';
import { useSession } from '../../routes/account/account.tsx';
import { Progress } from '../drawing/progress.tsx';
import { Button } from '../form/button.tsx';
import { Notice } from '../text/notice.tsx';
import { Refusal } from '../text/refusal.tsx';
import {
  maybePicture,
  maybeText,
  pictureKind,
  readInMemory,
  safeName,
  saveItem,
} from './saving.ts';

type Doing =
  | { readonly kind: 'still' }
  | { readonly kind: 'reading'; readonly readBytes: number }
  | { readonly kind: 'saved' }
  | { readonly kind: 'shown'; readonly address: string }
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'unshown' }
  | { readonly kind: 'refused'; readonly code: string };

const Picture = ({ address, onClose }: { address: string; onClose: () => void }) => {
  const t = useText('review');
  const [isClear, setClear] = useState(false);
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    // One key makes it clear; what was pressed to see it is gone.
    figure.current?.querySelector('button')?.focus();
  }, []);
  return (
    <figure ref={figure} className={isClear ? 'preview preview-clear' : 'preview'}>
      <Notice tone="good" title={t('file.whole')} />
      <div className="preview-frame">
        <img src={address} alt={t('file.alt')} />
      </div>
      <p className="actions">
        <Button kind="quiet" onPress={() => setClear(!isClear)}>
          {t(isClear ? 'file.blur' : 'file.clear')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('file.close')}
        </Button>
      </p>
    </figure>
  );
};

/** The file of an item: verified whole, then shown blurred if it is a picture, or saved. */
export const ItemFile = ({ of }: { readonly of: ManifestItem }) => {
  const t = useText('review');
  const dates = useDates();
  const session = useSession();
  const [doing, setDoing] = useState<Doing>({ kind: 'still' });
  const { size } = of.fields.file.value;
  const address = doing.kind === 'shown' ? doing.address : undefined;
  useEffect(() => {
    if (address === undefined) return;
    return () => URL.revokeObjectURL(address);
  }, [address]);
  const onProgress = (readBytes: number) => setDoing({ kind: 'reading', readBytes });
  // A fault of the vault (locked meanwhile) or of the disk: said by the general sentence.
  const guarded = (work: () => Promise<Doing>) => {
    onProgress(0);
    work().then(setDoing, () => setDoing({ kind: 'refused', code: 'fault' }));
  };
  const show = async (): Promise<Doing> => {
    const read = await readInMemory(session, of, onProgress);
    if (!read.ok) return { kind: 'refused', code: read.code };
    const head = new Uint8Array(await read.value.slice(0, 16).arrayBuffer());
    const type = pictureKind(head);
    if (type === undefined) return { kind: 'unshown' };
    const picture = new Blob([read.value], { type });
    return { kind: 'shown', address: URL.createObjectURL(picture) };
  };
  const readText = async (): Promise<Doing> => {
    const read = await readInMemory(session, of, onProgress);
    return read.ok
      ? { kind: 'read', text: await read.value.text() }
      : { kind: 'refused', code: read.code };
  };
  const save = async (): Promise<Doing> => {
    const name = safeName(of.fields.name.value?.text, of.id);
    const saved = await saveItem(session, of, name, onProgress);
    if (saved.ok) return { kind: 'saved' };
    return saved.code === 'cancelled' ? { kind: 'still' } : { kind: 'refused', code: saved.code };
  };
  const isBusy = doing.kind === 'reading';
  const actions = useRef<HTMLParagraphElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && doing.kind === 'still')
      actions.current?.querySelector('button')?.focus();
    wasShown.current = doing.kind === 'shown';
  }, [doing.kind]);
  return (
    <div className="stack">
      {doing.kind === 'shown' && (
        <Picture address={doing.address} onClose={() => setDoing({ kind: 'still' })} />
      )}
      {doing.kind === 'read' && (
        <section className="stack" aria-label={t('file.text')}>
          <Notice tone="good" title={t('file.whole')} />
          <p className="as-written" dir="auto">
            {doing.text}
          </p>
        </section>
      )}
      {doing.kind === 'saved' && (
        <Notice tone="good" title={t('file.saved')} isNews>
          <p>{t('file.whole')}</p>
        </Notice>
      )}
      {doing.kind === 'unshown' && <Notice tone="warn" title={t('file.unshown')} isNews />}
      {doing.kind === 'refused' &&
        (doing.code === 'too-large-here' ? (
          <Notice tone="warn" title={t('file.too-large')} isNews />
        ) : (
          <>
            <Refusal code={doing.code} />
            {doing.code === 'body-damaged' && <p>{t('file.damaged')}</p>}
          </>
        ))}
      {isBusy && (
        <Progress label={t('file.saving')} share={size === 0 ? undefined : doing.readBytes / size}>
          {dates.size(doing.readBytes)}
        </Progress>
      )}
      <p ref={actions} className="actions">
        {maybePicture(of) && doing.kind !== 'shown' && (
          <Button kind="quiet" isBusy={isBusy} onPress={() => guarded(show)}>
            {t('file.see')}
          </Button>
        )}
        {maybeText(of) && doing.kind !== 'read' && (
          <Button kind="quiet" isBusy={isBusy} onPress={() => guarded(readText)}>
            {t('file.read')}
          </Button>
        )}
        <Button kind="quiet" isBusy={isBusy} onPress={() => guarded(save)}>
          {t('file.save')}
        </Button>
      </p>
      {!maybePicture(of) && !maybeText(of) && <p className="small-print">{t('file.save-only')}</p>}
    </div>
  );
};
