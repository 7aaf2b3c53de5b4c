import type { ReactNode } from 'react';
import type { StaffRole } from '../../domain/keys/roles.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useOpened } from '../../routes/account/account.tsx';
import { Empty } from '../text/empty.tsx';

interface ForRolesProps {
  readonly roles: readonly StaffRole[];
  readonly children: ReactNode;
}

/** A page of some teams. The server gives the others nothing to open; this says so plainly. */
export const ForRoles = ({ roles, children }: ForRolesProps) => {
  const t = useText('staff');
  const { role } = useOpened();
  if (role !== undefined && roles.includes(role)) return children;
  return (
    <Empty title={t(role === undefined ? 'role.none' : 'not-yours')}>
      <p>{t(role === undefined ? 'role.none.says' : 'not-yours.says')}</p>
    </Empty>
  );
};
