import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import reading from '../../styles/reading.css?url';
import { PublicFrame } from '../../ui/frame/public-frame.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: reading }];

export default function PublicLayout() {
  return (
    <PublicFrame hasPages>
      <Outlet />
    </PublicFrame>
  );
}
