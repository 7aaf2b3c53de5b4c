/** Which pages each surface serves: what is read is everyone's, and leads behind no door. */
import { expect, test } from 'vitest';
import routes from '../../app/routes.ts';
import { isOpenHere } from '../../server/http/surfaces.ts';

type Route = (typeof routes)[number];
/** The paths of the pages that stand in the public layout, as the site map has them. */
const readIn = (all: readonly Route[], isRead = false): string[] =>
  all.flatMap(({ path, file, children = [] }) => [
    ...(isRead && path !== undefined ? [path] : []),
    ...readIn(children, isRead || file === 'routes/public/layout.tsx'),
  ]);

test('every page that is only read is open on both surfaces', () => {
  const paths = readIn(routes);
  expect(paths).toContain('what-happens');
  for (const path of paths)
    for (const language of ['ar', 'en'])
      for (const surface of ['provider', 'staff'] as const)
        for (const end of ['', '/'])
          expect([path, isOpenHere(`/${language}/${path}${end}`, [surface])]).toEqual([path, true]);
});

test.each([
  '/ar/individuals/open',
  '/en/individuals/return',
  '/ar/reach/more',
  '/ar/join',
  '/ar/account',
])('%s is the provider’s alone', (path) => {
  expect([isOpenHere(path, ['provider']), isOpenHere(path, ['staff'])]).toEqual([true, false]);
});

test('the staff’s pages stay the staff’s', () => {
  expect(isOpenHere('/ar/staff/submissions', ['provider'])).toBe(false);
});
