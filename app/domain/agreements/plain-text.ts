import type { Rendering } from './edition.ts';
import { isolated } from './given-text.ts';
import type { Block } from './render.ts';

const linesOf = (block: Block): string[] =>
  block.kind === 'text' ? [block.text] : block.lines.map(({ letter, text }) => `${letter} ${text}`);

const paragraph = (number: string, blocks: readonly Block[]): string =>
  `${number}. ${blocks.flatMap(linesOf).join('\n')}`;

/**
 * What is signed in one language. Each heading, paragraph, lettered line and what goes on after such
 * lines has a line of its own, ended by LF; a blank line stands before each part.
 */
export const plainText = (rendering: Rendering): string =>
  [
    [rendering.title],
    ...rendering.head.map((text) => [text]),
    ...rendering.clauses.map(({ number, title, paragraphs }) => [
      `${number}. ${title}`,
      ...paragraphs.map((each) => paragraph(each.number, each.blocks)),
    ]),
    [
      rendering.termsTitle,
      ...rendering.terms.map(({ term, inOther }) => `${term}: ${isolated(inOther)}`),
    ],
  ]
    .map((part) => part.join('\n') + '\n')
    .join('\n');
