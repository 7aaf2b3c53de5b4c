import { expect, test } from 'vitest';
import { AgreementId, newId } from '../../domain/basis/id.ts';
import { ok, refuse, type Result } from '../../domain/basis/result.ts';
import { newDraftBox } from './draft-box.ts';
import { newDraft, type Draft } from './drafts.ts';

const first = (): Draft => newDraft(newId(AgreementId)).draft;
const titled = (title: string) => (draft: Draft) => ({ ...draft, title });

test('what changed while it was being kept is kept after it', async () => {
  const kept: string[] = [];
  let release = (): void => undefined;
  const box = newDraftBox(first(), true, async ({ title }) => {
    if (kept.length === 0) await new Promise<void>((done) => (release = done));
    kept.push(title);
    return ok(undefined);
  });
  box.change(titled('one'));
  const keeping = box.keepNow();
  box.change(titled('two'));
  release();
  await keeping;
  expect(await box.keepNow()).toEqual(ok(undefined));
  expect(kept).toEqual(['one', 'two']);
  expect(box.get().saving).toEqual({ kind: 'saved' });
  box.close();
});

test('a refusal is shown, and nothing that was written is lost', async () => {
  let answer: Result<undefined, string> = refuse('no-connection');
  const box = newDraftBox(first(), false, () => Promise.resolve(answer));
  box.change(titled('kept on the page'));
  expect(await box.keepNow()).toEqual(refuse('no-connection'));
  expect(box.get().saving).toEqual({ kind: 'waiting', code: 'no-connection' });
  expect(box.get().draft.title).toBe('kept on the page');
  answer = ok(undefined);
  await box.keepNow();
  expect(box.get().saving).toEqual({ kind: 'saved' });
  box.close();
});

test('a lost line is waited out, and nothing else is', async () => {
  const answers: Result<undefined, string>[] = [
    refuse('no-connection'),
    refuse('later'),
    ok(undefined),
    refuse('draft-too-large'),
  ];
  const box = newDraftBox(first(), true, () => Promise.resolve(answers.shift() ?? ok(undefined)));
  let lost = 0;
  const onLost = () => {
    lost += 1;
    // As its own clock does, and the browser that is told of a line.
    queueMicrotask(() => void box.keepNow());
  };
  box.change(titled('one'));
  expect(await box.keepThrough(onLost)).toEqual(ok(undefined));
  expect(lost).toBe(2);
  box.change(titled('two'));
  expect(await box.keepThrough(onLost)).toEqual(refuse('draft-too-large'));
  expect(lost).toBe(2);
  box.close();
});

test('what could not be kept is kept as soon as the line is back', async () => {
  let answer: Result<undefined, string> = refuse('no-connection');
  let isBack = (): void => undefined;
  const onLineBack = (then: () => void) => {
    isBack = then;
    return () => (isBack = () => undefined);
  };
  const box = newDraftBox(first(), true, () => Promise.resolve(answer), onLineBack);
  box.change(titled('one'));
  await box.keepNow();
  answer = ok(undefined);
  const kept = new Promise<void>((done) =>
    box.subscribe(() => {
      if (box.get().saving.kind === 'saved') done();
    }),
  );
  isBack();
  await kept;
  box.close();
});

test('whoever waits for a line is let go when the draft is closed', async () => {
  const box = newDraftBox(first(), true, () => Promise.resolve(refuse('no-connection')));
  box.change(titled('one'));
  const keeping = box.keepThrough(() => queueMicrotask(() => box.close()));
  expect(await keeping).toEqual(ok(undefined));
});

test('a draft that was handed over is never kept again', async () => {
  let times = 0;
  const box = newDraftBox(first(), true, () => {
    times += 1;
    return Promise.resolve(ok(undefined));
  });
  box.change(titled('late'));
  box.close();
  await box.keepNow();
  expect(times).toBe(0);
});
