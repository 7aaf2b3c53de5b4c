import type { Octets } from '../domain/basis/octets.ts';
import type { Keeper } from '../vault/keeper.ts';
import * as z from 'zod/mini';

const Texts = z.array(z.tuple([z.string(), z.string()]));

/**
 * What is typed in forms that stand below opened content, by the form's own name: such a form is
 * gone with the content when the keys lock. In the clear while they are open, else hidden by them.
 */
export const newKeptTexts = () => {
  const texts = new Map<string, string>();
  let hidden: Octets | undefined;
  let isOpen = true;
  return {
    get: (name: string): string | undefined => texts.get(name),
    set: (name: string, text: string): void => {
      if (isOpen) texts.set(name, text);
    },
    /** Of a form that somebody walked away from; while locked nobody has. */
    drop: (name: string): void => {
      if (isOpen) texts.delete(name);
    },
    async hide(vault: Pick<Keeper, 'hideText'>): Promise<void> {
      isOpen = false;
      const all = JSON.stringify([...texts]);
      const isAny = texts.size > 0;
      texts.clear();
      if (isAny) hidden = await vault.hideText(all);
    },
    /** After unlocking; what another person typed here stays hidden, and is forgotten. */
    async show(vault: Pick<Keeper, 'showText'>): Promise<void> {
      const octets = hidden;
      hidden = undefined;
      isOpen = true;
      if (octets === undefined) return;
      const all = await vault.showText(octets);
      if (!all.ok) return;
      for (const [name, text] of Texts.parse(JSON.parse(all.value))) texts.set(name, text);
    },
    clear: (): void => {
      texts.clear();
      hidden = undefined;
    },
  };
};
export type KeptTexts = ReturnType<typeof newKeptTexts>;
