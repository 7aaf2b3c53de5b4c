import { Outlet } from '@remix-run/react';
import { PublicFrame } from '../../ui/frame/public-frame.tsx';

export default function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}
