import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import submissions from '../../../styles/submissions.css?url';
import { withScripts } from '../../handle.ts';
import { WorksProvider } from './works.tsx';

export const handle = withScripts;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: submissions }];

export default function SubmissionsLayout() {
  return (
    <WorksProvider>
      <Outlet />
    </WorksProvider>
  );
}
