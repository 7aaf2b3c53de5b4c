import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import account from '../../styles/account.css?url';
import { Announcer } from '../../ui/frame/announcer.tsx';
import { withScripts } from '../handle.ts';
import { AccountProvider } from './account-provider.tsx';

export const handle = withScripts;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: account }];

/** Everything that may hold keys stands below one vault: walking between pages keeps it. */
export default function AccountLayout() {
  return (
    <AccountProvider>
      <Announcer>
        <Outlet />
      </Announcer>
    </AccountProvider>
  );
}
