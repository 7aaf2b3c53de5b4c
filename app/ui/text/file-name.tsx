import { nameParts } from './name-parts.ts';

/**
 * The name of a file, everywhere the same: isolated, in its own direction, its extension last. Of a
 * very long one the middle is left out for the eye; the title and every reader have it whole.
 */
export const FileName = ({ name }: { readonly name: string }) => {
  const { direction, stem, tail, extension } = nameParts(name);
  const end = extension !== undefined && (
    <>
      {'.'}
      <bdi dir="ltr">{extension}</bdi>
    </>
  );
  if (tail === '')
    return (
      <bdi dir={direction} className="name">
        <bdi>{stem}</bdi>
        {end}
      </bdi>
    );
  return (
    <bdi dir={direction} className="name name-long" title={name}>
      <bdi className="name-stem">{stem}</bdi>
      <bdi>{tail}</bdi>
      {end}
    </bdi>
  );
};
