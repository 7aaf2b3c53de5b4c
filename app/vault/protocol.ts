import type { Keeper } from './keeper.ts';

type Method = keyof Keeper;

/** A call from the page to its worker. Arguments are copied, never shared. */
export interface Call<M extends Method = Method> {
  readonly number: number;
  readonly method: M;
  readonly args: Parameters<Keeper[M]>;
}

/** The worker's answer: a value, or the name of a fault of ours. No message that could tell. */
export type Answer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly fault: string };
