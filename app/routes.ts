import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

/**
 * The site map, by hand. Every address but `/` begins with its language. Folders of `routes/` are
 * the three surfaces; the paths of staff begin with `staff/`, so that a door can tell them apart.
 */
export default [
  // These stand first: `api/staff/sign-in` is also an address of `:lang`, and of two addresses that
  // match as well the earlier one is taken.

  // Accounts: what the client asks, as JSON
  route('api/:surface/salt', 'routes/api/salt.ts'),
  route('api/:surface/sign-in', 'routes/api/sign-in.ts'),
  route('api/:surface/recover', 'routes/api/recover.ts'),
  route('api/:surface/sign-out', 'routes/api/sign-out.ts'),
  route('api/:surface/sign-out-everywhere', 'routes/api/sign-out-everywhere.ts'),
  route('api/:surface/locks', 'routes/api/locks.ts'),
  route('api/:surface/passphrase', 'routes/api/passphrase.ts'),
  route('api/:surface/recovery', 'routes/api/recovery.ts'),
  route('api/:surface/totp/begin', 'routes/api/totp-begin.ts'),
  route('api/:surface/totp/confirm', 'routes/api/totp-confirm.ts'),
  route('api/:surface/own', 'routes/api/own.ts'),
  route('api/invitation', 'routes/api/invitation.ts'),
  route('api/join', 'routes/api/join.ts'),
  route('api/open', 'routes/api/open.ts'),
  route('api/join-staff', 'routes/api/join-staff.ts'),
  route('api/provider/limits', 'routes/api/limits.ts'),
  route('api/provider/terms', 'routes/api/terms.ts'),
  route('api/provider/drafts', 'routes/api/drafts.ts'),
  route('api/provider/drafts/:submission/erase', 'routes/api/draft-erase.ts'),

  // Acts and logs: what the client posts and verifies
  route('trust.json', 'routes/api/trust.ts'),
  route('api/keys', 'routes/api/keys.ts'),
  route('api/invitation/log', 'routes/api/invitation-log.ts'),
  route('api/provider/log', 'routes/api/provider-log.ts'),
  route('api/provider/envelopes/:id', 'routes/api/provider-envelope.ts'),
  route('api/provider/post', 'routes/api/provider-post.ts'),
  route('api/staff/log', 'routes/api/staff-log.ts'),
  route('api/staff/envelopes/:id', 'routes/api/staff-envelope.ts'),
  route('api/staff/post', 'routes/api/staff-post.ts'),
  route('api/staff/parties', 'routes/api/staff-parties.ts'),
  route('api/staff/agreements', 'routes/api/staff-agreements.ts'),
  route('api/staff/submissions', 'routes/api/staff-submissions.ts'),
  route('api/staff/messages', 'routes/api/staff-messages.ts'),
  route('api/staff/held-feedback', 'routes/api/staff-held-feedback.ts'),

  index('routes/public/choose-language.tsx'),
  route(':lang', 'routes/public/language.tsx', [
    // Public: whole without JavaScript, no client script
    layout('routes/public/layout.tsx', [
      index('routes/public/home.tsx'),
      route('organisations', 'routes/public/organisations.tsx'),
      route('individuals', 'routes/public/individuals.tsx'),
      route('what-happens', 'routes/public/what-happens.tsx'),
      route('protection', 'routes/public/protection.tsx'),
      route('before', 'routes/public/before.tsx'),
      route('use', 'routes/public/use.tsx'),
      route('reach', 'routes/public/reach.tsx'),
      route('accessibility', 'routes/public/accessibility.tsx'),
      route('privacy', 'routes/public/privacy.tsx'),
    ]),

    // Everything that may hold keys, below one vault. Some pages serve both surfaces.
    layout('routes/account/layout.tsx', [
      route('sign-in', 'routes/account/sign-in.tsx'),
      route('join', 'routes/account/join.tsx'),
      route('recover', 'routes/account/recover.tsx'),
      route('individuals/open', 'routes/individuals/open.tsx'),
      route('individuals/return', 'routes/individuals/return.tsx'),
      route('staff/sign-in', 'routes/account/sign-in.tsx', { id: 'staff-sign-in' }),
      route('staff/join', 'routes/account/join-staff.tsx'),
      route('staff/recover', 'routes/account/recover.tsx', { id: 'staff-recover' }),

      // Provider: the account
      layout('routes/provider/layout.tsx', [
        // A running upload goes on while one walks between the pages below
        layout('routes/provider/submissions/layout.tsx', [
          route('account', 'routes/provider/home.tsx'),
          route('agreements', 'routes/provider/agreements.tsx'),
          route('agreements/:agreement', 'routes/provider/agreement.tsx'),
          route('custody', 'routes/provider/custody.tsx'),
          route('members', 'routes/provider/members.tsx'),
          route('settings', 'routes/account/settings.tsx'),
          route('submissions', 'routes/provider/submissions/list.tsx'),
          route('submissions/draft/:id', 'routes/provider/submissions/draft.tsx'),
          route('give', 'routes/provider/submissions/give.tsx'),
          route('submissions/:id', 'routes/provider/submissions/submission.tsx'),
          route('submissions/:id/more', 'routes/provider/submissions/more.tsx'),
          route('feedback', 'routes/provider/feedback.tsx'),
          route('messages', 'routes/provider/messages.tsx'),
        ]),
      ]),

      // Staff: the account
      route('staff', 'routes/staff/layout.tsx', [
        index('routes/staff/home.tsx'),
        route('providers', 'routes/staff/providers.tsx'),
        route('providers/:party', 'routes/staff/provider.tsx'),
        route('agreements', 'routes/staff/agreements.tsx'),
        route('agreements/new/:party/:agreement?', 'routes/staff/agreement-compose.tsx'),
        route('agreements/:party/:agreement', 'routes/staff/agreement.tsx'),
        route('submissions', 'routes/staff/submissions.tsx'),
        route('submissions/:party/:submission', 'routes/staff/submission.tsx'),
        route('messages', 'routes/staff/messages.tsx'),
        route('messages/:party', 'routes/staff/messages-of.tsx'),
        route('analysis', 'routes/staff/analysis.tsx'),
        route('analysis/:document', 'routes/staff/hand-over.tsx'),
        route('feedback', 'routes/staff/feedback.tsx'),
        route('custody', 'routes/staff/custody.tsx'),
        route('settings', 'routes/account/settings.tsx', { id: 'staff-settings' }),
      ]),
    ]),

    route('*', 'routes/public/absent.tsx'),
  ]),
] satisfies RouteConfig;
