/** A name as it is drawn: which way it runs, and what must stand at its very end. */
export interface NameParts {
  readonly direction: 'ltr' | 'rtl';
  readonly stem: string;
  /** The last letters of a long stem: where the middle is cut, they stay. Empty otherwise. */
  readonly tail: string;
  /** Without its dot; undefined where there is none. */
  readonly extension: string | undefined;
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** In letters: what is longer would take more than two lines of a phone. */
const longest = 56;
const tailLength = 10;

/**
 * Splits the name of a file for the eye. It runs the way of its first letter, whatever the language
 * of the page; its extension is isolated and comes last, so that no letter of the name (a mark of
 * direction least of all) can move it.
 */
export const nameParts = (name: string): NameParts => {
  const [, before, extension] = /^(.+)\.([A-Za-z0-9]{1,8})$/su.exec(name) ?? [];
  const whole = Array.from(before ?? name);
  const cut = whole.length > longest ? whole.length - tailLength : whole.length;
  const first = /\p{L}/u.exec(before ?? name)?.[0] ?? '';
  return {
    direction: rightToLeft.test(first) ? 'rtl' : 'ltr',
    stem: whole.slice(0, cut).join(''),
    tail: whole.slice(cut).join(''),
    extension,
  };
};
