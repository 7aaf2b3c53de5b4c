import { EditionValues, inOrder, variables } from '../../app/domain/agreements/values.ts';
import type { Fingerprint } from '../../app/domain/keys/fingerprint.ts';
import { demonstrationValues } from '../../toolkit/demonstration-agreement.ts';
import { canary } from './canary.ts';

/** The demonstration's agreement with a canary in every text, and every option that asks for one. */
export const markedValues = (provider: Fingerprint, mechanism: Fingerprint): EditionValues => {
  const { library, clauses, variables: given } = demonstrationValues({ provider, mechanism });
  const chosen = { ...given };
  const choose = (name: string, ids: readonly string[]): void => {
    const variable = variables.get(name);
    if (variable?.kind === 'choice') chosen[name] = ids[0] ?? '';
    if (variable?.kind === 'choices') chosen[name] = inOrder(variable.options, ids);
  };
  choose('modalities', ['portal', 'in-person', 'sealed-device']);
  choose('default_conditions', ['competent-jurisdictions']);
  choose('purposes', ['investigation']);
  choose('succession', ['named-successor']);
  choose('notice_means', ['portal', 'by-hand', 'address']);
  for (const [name, { kind }] of variables) {
    const both = { ar: canary(`${name}.ar`), en: canary(`${name}.en`) };
    if (kind === 'text') chosen[name] = both;
    if (kind === 'list') chosen[name] = [both];
  }
  return EditionValues.parse({ library, clauses, variables: chosen });
};
