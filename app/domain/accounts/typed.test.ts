import { expect, test } from 'vitest';
import { typed, typedPassphrase } from './typed.ts';

const letters = Array.from(
  'aB é٣۳3يیىكکأاإآؤوئءةـ\u064b\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u200f\u200e\u061c\u2067\u00a0\t\n\u200dﷲﻻﹰﬁÅ\ufeff',
);

test('it is idempotent, whatever stands beside what', () => {
  for (let round = 0; round < 20_000; round += 1) {
    const picks = crypto.getRandomValues(new Uint8Array(8));
    const text = Array.from(picks, (pick) => letters[pick % letters.length]).join('');
    const once = typed(text);
    expect(typed(once)).toBe(once);
    expect(once).not.toMatch(/[\u0640\u064b-\u0652\u0670\u061c\u200b-\u200f\u2066-\u2069٠-٩۰-۹یک]/);
    expect(once).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
  }
});

test('what is left apart by design stays apart', () => {
  expect(typed('Zoo')).not.toBe(typed('zoo'));
  expect(typed('على')).not.toBe(typed('علي'));
  expect(typed('ةه')).not.toBe(typed('هه'));
});

test('a passphrase of the list opens without hamza; one of one’s own does not change', async () => {
  expect(await typedPassphrase('أرض أزرق أرنب أخضر أبيض أحمر أسود')).toBe(
    'ارض ازرق ارنب اخضر ابيض احمر اسود',
  );
  expect(await typedPassphrase('أرض أزرق أرنب أخضر أبيض أحمر')).toBe(
    'أرض أزرق أرنب أخضر أبيض أحمر',
  );
});
