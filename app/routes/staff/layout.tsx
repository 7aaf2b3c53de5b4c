import { Outlet } from '@remix-run/react';
import type { StaffRole } from '../../domain/keys/roles.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useAccount } from '../account/account.tsx';
import { Ahead } from '../account/ahead.tsx';
import { Guard } from '../account/guard.tsx';
import { withScripts } from '../handle.ts';

export const handle = withScripts;

const own = {
  'agreements-officer': ['agreements', 'providers', 'custody'],
  'intake-officer': ['submissions', 'messages', 'custody'],
  analyst: ['analysis', 'feedback', 'custody'],
  head: ['agreements', 'providers', 'submissions', 'messages', 'analysis', 'feedback', 'custody'],
} as const satisfies Record<StaffRole, readonly string[]>;

const insides = {
  agreements: ['/agreements/-/-'],
  providers: ['/providers/-', '/agreements/new/-'],
  submissions: ['/submissions/-/-'],
  messages: ['/messages/-'],
  analysis: ['/analysis/-'],
  feedback: [],
  custody: [],
  settings: [],
} as const;

/** The pages of staff: each role sees its own, and what is not its own is not offered. */
export default function StaffLayout() {
  const t = useText('frame');
  const staff = useText('staff');
  const role = useAccount().opened?.role;
  const words = [...(role === undefined ? [] : own[role]), 'settings'] as const;
  const pages = words.flatMap((word) => [`/${word}`, ...insides[word]]);
  return (
    <Guard
      surface="staff"
      title={t('staff.title')}
      sections={[
        { to: '/staff', label: staff('home.first') },
        ...words.map((word) => ({ to: `/staff/${word}`, label: t(`staff.${word}`) })),
      ]}
    >
      <Ahead pages={['/staff', ...pages.map((page) => `/staff${page}`)]} />
      <Outlet />
    </Guard>
  );
}
