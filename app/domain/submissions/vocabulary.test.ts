import { expect, test } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import arConditions from '../../../locales/ar/conditions.json' with { type: 'json' };
import arEditions from '../../../locales/ar/editions.json' with { type: 'json' };
import arFeedback from '../../../locales/ar/feedback.json' with { type: 'json' };
import arVocabulary from '../../../locales/ar/vocabulary.json' with { type: 'json' };
import enConditions from '../../../locales/en/conditions.json' with { type: 'json' };
import enEditions from '../../../locales/en/editions.json' with { type: 'json' };
import enFeedback from '../../../locales/en/feedback.json' with { type: 'json' };
import enVocabulary from '../../../locales/en/vocabulary.json' with { type: 'json' };
import { states } from '../agreements/lifecycle.ts';
import { variables } from '../agreements/values.ts';
import { AskFirst, Hidden, SeenBy, Sharing } from '../conditions/conditions.ts';
import { FeedbackCode } from '../feedback/codes.ts';
import { AtRisk, Damage, ItemClass, MaterialKind, Obtained, Precision } from './vocabulary.ts';

type Texts = Readonly<Record<string, string>>;
const under = (word: string, ids: readonly string[], ...ends: string[]): string[] =>
  ids.flatMap((id) => (ends.length ? ends : ['']).map((end) => word + id + end));
const choice = (word: string, ids: readonly string[]): string[] => [
  ...under(`${word}.`, ['title', 'why']),
  ...under(`${word}.`, ids, '.label', '.means'),
];

const vocabulary = [
  ...under('kind.', MaterialKind.options),
  ...under('precision.', Precision.options),
  ...under('obtained.', Obtained.options),
  ...under('risk.', AtRisk.options),
  ...under('damage.', Damage.options),
  ...under('class.', ItemClass.options, '.label', '.means'),
];
const conditions = [
  ...choice('seenBy', SeenBy.options),
  ...choice('sharing', Sharing.options),
  ...choice('askFirst', AskFirst.options),
  ...choice('hidden', Hidden.options),
];
const editions = [...under('state.', states), ...under('variable.', [...variables.keys()])];

const words: [name: string, keys: readonly string[], ar: Texts, en: Texts][] = [
  ['vocabulary', vocabulary, arVocabulary, enVocabulary],
  ['conditions', conditions, arConditions, enConditions],
  ['feedback', under('', FeedbackCode.options, '.label', '.text'), arFeedback, enFeedback],
  ['editions', editions, arEditions, enEditions],
];

test.each(words)('every id of %s has words in both languages', (_, keys, ar, en) => {
  expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  for (const key of keys) {
    expect(ar[key], key).toMatch(/\p{Script=Arab}/u);
    expect(en[key], key).toMatch(/^[^\p{Script=Arab}]+$/u);
  }
});

test.each(words)('every id of %s has words that hold nothing to fill in', (_, keys, ar, en) => {
  for (const texts of [ar, en])
    for (const text of keys.map((key) => texts[key] ?? ''))
      expect(new IntlMessageFormat(text, 'en').format()).toBe(text);
});
