import type { AppLoadContext } from '@remix-run/node';
import { expect } from 'vitest';
import { openSession } from '../../server/accounts/session.ts';
import { doorsOf } from '../../server/doors.ts';
import { noWays } from '../no-ways.ts';
import { testTerms } from '../terms.ts';
import { askOf, type Asked, type Route } from './asking.ts';
import { deposited } from './path.ts';
import { newOrganisation, openWorld } from './world.ts';

/** The addresses over a whole world, and the cookie of a second organisation's director. */
export const openWire = async () => {
  const world = await openWorld();
  await deposited(world);
  const other = await newOrganisation(world);
  const { house } = world;
  const report = (fault: unknown) => expect.fail(String(fault));
  const visit = {
    nonce: '',
    reference: '',
    isDemonstration: true,
    ways: noWays,
    terms: testTerms,
    report,
  };
  const rooms = { ...house, trust: house.visitor.trust() };
  const context: AppLoadContext = { ...visit, ...doorsOf(rooms, ['provider', 'staff']) };
  const { accounts } = house.provider;
  const { member } = other.desk;
  const token = await accounts.keeper.keep((tx) => openSession(accounts, tx, member, 'full'));
  const ask = (route: Route, asked: Asked = {}) => askOf(route, context, asked);
  return { world, other, ask, cookie: `__Host-p=${token}` };
};
export type Wire = Awaited<ReturnType<typeof openWire>>;
