import { Outlet } from '@remix-run/react';
import { useText } from '../../i18n/use-text.tsx';
import { withScripts } from '../handle.ts';
import { Ahead } from '../account/ahead.tsx';
import { Guard } from '../account/guard.tsx';
import { PartyPages } from './party.tsx';

export const handle = withScripts;

const sections = [
  'agreements',
  'submissions',
  'feedback',
  'custody',
  'members',
  'settings',
] as const;

const pages = [
  ...sections.map((word) => `/${word}`),
  '/account',
  '/agreements/-',
  '/submissions/-',
  '/submissions/draft/-',
];
const ofStaff = ['staff', 'providers', 'review', 'analysis'] as const;

export default function ProviderLayout() {
  const t = useText('frame');
  const accounts = useText('accounts');
  return (
    <Guard
      surface="provider"
      title={t('provider.title')}
      sections={[
        { to: '/account', label: accounts('first') },
        ...sections.map((word) => ({ to: `/${word}`, label: t(`provider.${word}`) })),
      ]}
    >
      <Ahead pages={pages} without={ofStaff} />
      <PartyPages>
        <Outlet />
      </PartyPages>
    </Guard>
  );
}
