import { Outlet } from '@remix-run/react';
import { withScripts } from '../handle.ts';

export const handle = withScripts;

export default Outlet;
