import { createContext } from 'react';

/** What belongs to one answer of the server: the nonce of its policy, the name of its fault. */
export interface Answer {
  readonly nonce: string | undefined;
  readonly reference: string | undefined;
}

export const AnswerContext = createContext<Answer>({ nonce: undefined, reference: undefined });
