import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import * as z from 'zod/mini';
import { useAccount } from './account.tsx';

/**
 * State of a form that stands below opened content: the form goes when the keys lock, and what was
 * typed in it is there again after unlocking. Whoever walks away from the form leaves it behind.
 * @param name of this form alone
 * @param shape of what is kept
 */
export const useKept = <Value>(
  name: string,
  shape: z.ZodMiniType<Value>,
  first: Value,
): [Value, Dispatch<SetStateAction<Value>>] => {
  const { kept } = useAccount();
  const [value, setValue] = useState<Value>(() => {
    const text = kept.get(name);
    return text === undefined ? first : shape.parse(JSON.parse(text));
  });
  useEffect(() => {
    kept.set(name, JSON.stringify(value));
  }, [kept, name, value]);
  useEffect(() => () => kept.drop(name), [kept, name]);
  return [value, setValue];
};

const Text = z.string();

/** The same for a text. */
export const useKeptText = (name: string, first = '') => useKept(name, Text, first);
