import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

/**
 * The site map, by hand. Every address but `/` begins with its language. Folders of `routes/` are
 * the three surfaces; the paths of staff begin with `staff/`, so that a door can tell them apart.
 */
export default [
  index('routes/public/choose-language.tsx'),
  route(':lang', 'routes/public/language.tsx', [
    // Public: whole without JavaScript, no client script
    layout('routes/public/layout.tsx', [
      index('routes/public/home.tsx'),
      route('protection', 'routes/public/protection.tsx'),
    ]),

    // Provider: before sign-in
    route('sign-in', 'routes/provider/sign-in.tsx'),

    // Provider: the account
    layout('routes/provider/layout.tsx', []),

    // Staff: before sign-in

    // Staff: the account
    route('staff', 'routes/staff/layout.tsx', []),

    route('*', 'routes/public/absent.tsx'),
  ]),
] satisfies RouteConfig;
