import '@remix-run/node';
import type { Doors } from '../../paper/doors.ts';

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augmentation adds members
  interface AppLoadContext extends Doors {}
}
