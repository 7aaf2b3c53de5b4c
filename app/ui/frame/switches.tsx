import { otherLanguage } from '../../i18n/language.ts';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { usePlace } from './go.tsx';

/** The same page in the other language; in an account the draft stays, because nothing reloads. */
export const LanguageSwitch = () => {
  const { language } = useReading();
  const { path, search, Walk } = usePlace();
  const other = otherLanguage(language);
  const to = `/${other}${path === '/' ? '' : path}${search}`;
  return (
    <Walk to={to} className="switch" hrefLang={other} lang={other}>
      {useText('frame')('language.other')}
    </Walk>
  );
};

/** The other kind of digits, for readers of Arabic; the address alone remembers it. */
export const DigitsSwitch = () => {
  const t = useText('frame');
  const { language, digits } = useReading();
  const { path, search, Walk } = usePlace();
  if (language !== 'ar') return null;
  const wanted = new URLSearchParams(search);
  if (digits === 'latn') wanted.delete('digits');
  else wanted.set('digits', 'latn');
  const query = wanted.toString() && `?${wanted.toString()}`;
  return (
    <Walk to={`/ar${path === '/' ? '' : path}${query}`} className="switch">
      {t(digits === 'latn' ? 'digits.back' : 'digits.to')}
    </Walk>
  );
};
