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
  'feedback',
  'custody',
  'members',
  'settings',
] as const;

export default function ProviderLayout() {
  const t = useText('frame');
  return (
    <AccountFrame
      title={t('provider.title')}
      sections={sections.map((word) => ({ to: `/${word}`, label: t(`provider.${word}`) }))}
    >
      <Outlet />
    </AccountFrame>
  );
}
