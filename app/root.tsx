import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  Link,
  Links,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import { Suspense, useContext, useMemo, type ReactNode } from 'react';
import { directionOf, languageWanted, readingOf } from './i18n/language.ts';
import { NoteOfTexts, ReadingProvider } from './i18n/use-text.tsx';
import { scriptsWanted } from './routes/handle.ts';
import { Trouble } from './routes/trouble.tsx';
import { useVisitOf } from './routes/use-visit-of.ts';
import base from './styles/base.css?url';
import { AnswerContext } from './ui/frame/answer.ts';
import { Demonstration } from './ui/frame/demonstration.tsx';
import { PlaceContext, type WalkProps } from './ui/frame/go.tsx';
import leave from './ui/frame/leave.js?url';
import { LeaveNow, SkipLink } from './ui/frame/leave-now.tsx';
import { Title } from './ui/frame/title.tsx';
import { VisitContext } from './ui/frame/visit.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: base },
  { rel: 'icon', href: '/mark.svg', type: 'image/svg+xml' },
];

export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  wanted: languageWanted(request.headers.get('Accept-Language')),
  isDemonstration: context.isDemonstration,
});

/** Nothing of it changes while a page is open, and a lost line must not end one that holds keys. */
export const shouldRevalidate = () => false;

const Walk = ({ to, ...rest }: WalkProps) => <Link to={to} {...rest} />;

const pathIn = (pathname: string): string =>
  pathname.replace(/^\/[^/]*/, '').replace(/\/$/, '') || '/';

/** The document: every page, refusals and faults too, stands in it. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { nonce, reference } = useContext(AnswerContext);
  const location = useLocation();
  const { pathname, search } = location;
  const visit = useVisitOf(location);
  const known = useRouteLoaderData<typeof loader>('root');
  const reading = readingOf({ pathname, search }, known?.wanted ?? 'ar');
  const hasScripts = useMatches().some(({ handle }) => scriptsWanted(handle));
  const place = useMemo(() => ({ path: pathIn(pathname), search, Walk }), [pathname, search]);
  return (
    <ReadingProvider reading={reading}>
      <PlaceContext.Provider value={place}>
        <VisitContext.Provider value={visit}>
          <html
            lang={reading.language}
            dir={directionOf(reading.language)}
            data-reference={reference}
          >
            <head>
              <meta charSet="utf-8" />
              <meta name="viewport" content="width=device-width, initial-scale=1" />
              <meta name="color-scheme" content="light dark" />
              <Title />
              <Links />
              <script nonce={nonce} src={leave} async />
            </head>
            <body>
              <SkipLink />
              {known?.isDemonstration === true && <Demonstration />}
              <LeaveNow />
              <Suspense fallback={null}>{children}</Suspense>
              {hasScripts && <NoteOfTexts />}
              {hasScripts && <Scripts nonce={nonce} />}
            </body>
          </html>
        </VisitContext.Provider>
      </PlaceContext.Provider>
    </ReadingProvider>
  );
}

export default Outlet;

export const ErrorBoundary = Trouble;
