/** A route of an account says `export const handle = withScripts`; public pages send no script. */
export const withScripts = { scripts: true } as const;

export const scriptsWanted = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'scripts' in handle && handle.scripts === true;
