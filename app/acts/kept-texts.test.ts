import { expect, test } from 'vitest';
import { MemberId, newId } from '../domain/basis/id.ts';
import { newKeeper } from '../vault/keeper.ts';
import { newKeptTexts } from './kept-texts.ts';

const keyed = async () => {
  const vault = newKeeper();
  await vault.makeKeys(newId(MemberId), null, false);
  return vault;
};

test('what is typed is hidden while the keys are locked, and there again for the same person', async () => {
  const vault = await keyed();
  const kept = newKeptTexts();
  kept.set('note', 'ما في الصورة');
  await kept.hide(vault);
  expect(kept.get('note')).toBeUndefined();
  kept.drop('note'); // the form goes with what was opened: nobody has walked away from it
  await kept.show(vault);
  expect(kept.get('note')).toBe('ما في الصورة');
});

test('nothing of it is in memory while it is hidden', async () => {
  const vault = await keyed();
  const kept = newKeptTexts();
  const hidden: unknown[] = [];
  kept.set('note', 'شهادة سلمى');
  await kept.hide({
    hideText: async (text) => {
      const octets = await vault.hideText(text);
      hidden.push(new TextDecoder().decode(octets));
      return octets;
    },
  });
  kept.set('note', 'typed over a locked page');
  expect(kept.get('note')).toBeUndefined();
  expect(hidden.join()).not.toContain('سلمى');
});

test('another person who unlocks finds nothing, and neither does anybody after them', async () => {
  const [vault, other] = [await keyed(), await keyed()];
  const kept = newKeptTexts();
  kept.set('note', 'شهادة سلمى');
  await kept.hide(vault);
  await kept.show(other);
  expect(kept.get('note')).toBeUndefined();
  await kept.hide(other);
  await kept.show(vault);
  expect(kept.get('note')).toBeUndefined();
});

test('a form that is walked away from leaves nothing', async () => {
  const vault = await keyed();
  const kept = newKeptTexts();
  kept.set('note', 'typed');
  kept.drop('note');
  await kept.hide(vault);
  await kept.show(vault);
  expect(kept.get('note')).toBeUndefined();
});
