import type { Card } from '../../acts/keys/card.ts';
import { useReading } from '../../i18n/use-text.tsx';
import { Foreign } from '../text/foreign.tsx';

/** The name of an organisation in the reader's language, as it wrote it itself. */
export const PartyName = ({ of }: { readonly of: Card['name'] }) => {
  const { language } = useReading();
  return <Foreign>{of[language] || of.ar || of.en}</Foreign>;
};
