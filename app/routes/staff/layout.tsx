import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { useText } from '../../i18n/use-text.tsx';
import account from '../../styles/account.css?url';
import { AccountFrame } from '../../ui/frame/account-frame.tsx';
import { withScripts } from '../handle.ts';

export const handle = withScripts;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: account }];

const sections = [
  'agreements',
  'submissions',
  'analysis',
  'feedback',
  'providers',
  'custody',
  'settings',
] as const;

export default function StaffLayout() {
  const t = useText('frame');
  return (
    <AccountFrame
      title={t('staff.title')}
      sections={sections.map((word) => ({ to: `/staff/${word}`, label: t(`staff.${word}`) }))}
    >
      <Outlet />
    </AccountFrame>
  );
}
