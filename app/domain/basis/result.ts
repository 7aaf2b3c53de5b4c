/** What may go wrong is part of the answer: a refusal is a value, a fault is thrown. */
export type Result<T, Code extends string> =
  { readonly ok: true; readonly value: T } | Refusal<Code>;
export interface Refusal<Code extends string> {
  readonly ok: false;
  readonly code: Code;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refuse = <Code extends string>(code: Code): Refusal<Code> => ({ ok: false, code });
