import { expect, test } from 'vitest';
import { AgreementId, newId } from '../../domain/basis/id.ts';
import { asNew, fileName, sorted, withItems } from './chosen.ts';
import { newDraft } from './drafts.ts';

const file = (name: string, text: string): File => new File([text], name);
const chosen = (name: string, text: string, path: string | null = null) => ({
  file: file(name, text),
  path,
});
const begun = (...files: ReturnType<typeof chosen>[]) =>
  withItems(newDraft(newId(AgreementId)).draft, asNew(files));
const never = () => false;

test('a lone surrogate is kept beside a name that is well-formed', () => {
  expect(fileName('أ\uD800.jpg')).toEqual({ text: 'أ\uFFFD.jpg', raw: 'IwYA2C4AagBwAGcA' });
  expect(fileName('صورة 🗂.jpg')).toEqual({ text: 'صورة 🗂.jpg', raw: null });
});

test('what the draft waits for is found again by name and size', () => {
  const draft = begun(chosen('a.jpg', 'one'));
  const { found, added } = sorted(draft, [chosen('a.jpg', 'two')], never);
  expect(found.map(({ of }) => of)).toEqual(draft.items);
  expect(added).toEqual([]);
});

test('the same name with another size is not the same file', () => {
  const draft = begun(chosen('a.jpg', 'one'));
  const other = chosen('a.jpg', 'longer');
  expect(sorted(draft, [other], never)).toEqual({
    added: [],
    found: [],
    known: [],
    different: [other],
  });
});

test('what is at hand already is told, and not added twice', () => {
  const draft = begun(chosen('a.jpg', 'one'));
  const again = chosen('a.jpg', 'one');
  expect(sorted(draft, [again], () => true).known).toEqual([again]);
});

test('one name in two folders is two items', () => {
  const draft = begun(chosen('a.jpg', 'one', 'north/a.jpg'));
  const { added } = sorted(draft, [chosen('a.jpg', 'one', 'south/a.jpg')], never);
  expect(added.map(({ of }) => of.path?.text)).toEqual(['south/a.jpg']);
});

test('another file of the name of one that has its file is an item of its own', () => {
  const draft = begun(chosen('a.jpg', 'one'));
  const { added } = sorted(draft, [chosen('a.jpg', 'from another phone')], () => true);
  expect(added.map(({ of }) => of.name.text)).toEqual(['a.jpg']);
});
