import type { ReactNode } from 'react';

/** What a person typed, a file's name, anything that may run the other way than its sentence. */
export const Foreign = ({ children }: { readonly children: ReactNode }) => <bdi>{children}</bdi>;
