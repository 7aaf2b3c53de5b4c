import { afterEach, expect, test, vi } from 'vitest';
import { newLocking } from './locking.ts';

afterEach(() => {
  vi.useRealTimers();
});

const opened = () => {
  const said: string[] = [];
  const lock = (): Promise<void> => {
    said.push('locked');
    return Promise.resolve();
  };
  return { said, locking: newLocking({ lock }) };
};

test('what was opened is let go of while the keys are open, then they close', async () => {
  const { said, locking } = opened();
  locking.beforeLock(async () => {
    await Promise.resolve();
    said.push('sealed');
  });
  const forget = locking.beforeLock(() => void said.push('gone already'));
  forget();
  await locking.lock();
  expect(said).toEqual(['sealed', 'locked']);
});

test('the keys close although one of them fails', async () => {
  const { said, locking } = opened();
  locking.beforeLock(() => {
    throw new Error('at once');
  });
  locking.beforeLock(() => Promise.reject(new Error('later')));
  await locking.lock();
  expect(said).toEqual(['locked']);
});

test('nobody keeps the keys open for long', async () => {
  vi.useFakeTimers();
  const { said, locking } = opened();
  locking.beforeLock(() => new Promise(() => undefined));
  const locked = locking.lock();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(said).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await locked;
  expect(said).toEqual(['locked']);
});
