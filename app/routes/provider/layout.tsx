import { Outlet } from '@remix-run/react';
import { useText } from '../../i18n/use-text.tsx';
import { withScripts } from '../handle.ts';
import { useAccount } from '../account/account.tsx';
import { Ahead } from '../account/ahead.tsx';
import { Guard } from '../account/guard.tsx';
import { PartyPages } from './party.tsx';

export const handle = withScripts;

/** An individual has no agreements, no members and no passphrase to change. */
const ownSections = ['submissions', 'messages', 'feedback', 'custody'] as const;
const sections = [
  'agreements',
  'submissions',
  'messages',
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
/** An individual's other pages; an organisation's are not fetched for them. */
const ownPages = [
  ...ownSections.map((word) => `/${word}`),
  '/account',
  '/give',
  '/submissions/-',
  '/submissions/-/more',
  '/submissions/draft/-',
];
const ofStaff = ['staff', 'providers', 'review', 'analysis'] as const;

export default function ProviderLayout() {
  const t = useText('frame');
  const accounts = useText('accounts');
  const { kind } = useAccount();
  return (
    <Guard
      surface="provider"
      title={t('provider.title')}
      sections={[
        { to: '/account', label: accounts('first') },
        ...(kind === 'self' ? ownSections : sections).map((word) => ({
          to: `/${word}`,
          label: t(`provider.${word}`),
        })),
      ]}
    >
      <Ahead pages={kind === 'self' ? ownPages : pages} without={ofStaff} />
      <PartyPages>
        <Outlet />
      </PartyPages>
    </Guard>
  );
}
