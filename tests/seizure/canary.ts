/** No word of any language, and no octets that chance would bring: the same beginning each time. */
export const marks = { latin: 'qzvxkwjqhyzx', arabic: 'ظغضثقضغظخ' } as const;

/** Words for one field, in both scripts; `place` says which, so that a leak names its source. */
export const canary = (place: string): string => {
  const letters = place.replaceAll(/[^a-z]/g, '');
  return `${marks.latin}${letters} ${marks.arabic}`;
};

/** Whether a text carries both marks. */
export const isMarked = (text: string): boolean =>
  text.includes(marks.latin) && text.includes(marks.arabic);
