const mark = 'reference ';

/** What an awake page is told of a fault of the server, in place of the fault's own message. */
export const faultMessage = (reference: string): string => mark + reference;

/**
 * By which reference the log knows a fault.
 * @param ofDocument the reference of the answer that brought the page
 * @returns undefined for a fault of the browser's, of which no log knows
 */
export const referenceIn = (fault: unknown, ofDocument: string | undefined): string | undefined => {
  if (!(fault instanceof Error)) return ofDocument;
  if (fault.message.startsWith(mark)) return fault.message.slice(mark.length);
  // What Remix puts in the place of a message that belongs to the server alone.
  return fault.message === 'Unexpected Server Error' ? ofDocument : undefined;
};
