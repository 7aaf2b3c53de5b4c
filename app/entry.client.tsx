import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { readingOf } from './i18n/language.ts';
import { namespaces } from './i18n/texts.ts';
import { loadTexts } from './i18n/translate.ts';
import { AnswerContext } from './ui/frame/answer.ts';

// The page names the texts it was drawn with (NoteOfTexts): they must be here before it wakes.
const noted = document.querySelector<HTMLElement>('#texts')?.dataset['names'] ?? '';
const reading = readingOf(new URL(location.href), document.documentElement.lang);
await loadTexts(
  reading,
  namespaces.filter((namespace) => noted.split(' ').includes(namespace)),
);

// Without the server's nonce hydration differs, React renders anew, and Trusted Types kill the page.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
const reference = document.documentElement.dataset['reference'];
startTransition(() => {
  hydrateRoot(
    document,
    <AnswerContext.Provider value={{ nonce, reference }}>
      <RemixBrowser />
    </AnswerContext.Provider>,
    {
      onRecoverableError(error) {
        console.error('hydration: ' + String(error));
      },
    },
  );
});
