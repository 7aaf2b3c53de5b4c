import type { ItemId } from '../domain/basis/id.ts';
import { base64url, fromBase64url } from '../domain/basis/octets.ts';
import type { BodyOf, Kind } from '../paper/document.ts';
import { VaultMissing, type Ring } from './ring.ts';

/**
 * What stands in a document's body, on the page's side, where a key stands inside the seal: no key
 * crosses from the worker to the page. 32 octets of zero, base64url.
 */
export const withheld = 'A'.repeat(43);

type ItemKey = BodyOf<'item-keys/1'>['keys'][number];

const itemKey = (ring: Ring, item: ItemId): string => {
  const key = ring.sealing.get(item)?.sessionKey ?? ring.itemKeys.get(item);
  if (key === undefined) throw new VaultMissing('item key');
  return base64url(key);
};

const filledKeys = (ring: Ring, keys: readonly ItemKey[]): ItemKey[] =>
  keys.map(({ item }) => ({ item, sessionKey: itemKey(ring, item) }));

/** The body with the keys that the vault holds, before it is sealed. */
export const filled = <K extends Kind>(ring: Ring, kind: K, body: BodyOf<K>): BodyOf<K> => {
  // TypeScript cannot narrow a generic body by its kind; each cast follows the comparison of it.
  switch (kind) {
    case 'grant/1': {
      const { fingerprint } = body as BodyOf<'grant/1'>;
      const found = ring.granted.find(({ certificate }) => certificate.fingerprint === fingerprint);
      if (found === undefined) throw new VaultMissing('granted key');
      return { key: base64url(found.secret), fingerprint } as BodyOf<K>;
    }
    case 'item-keys/1': {
      const { keys } = body as BodyOf<'item-keys/1'>;
      return { keys: filledKeys(ring, keys) } as BodyOf<K>;
    }
    case 'handover/1': {
      const whole = body as BodyOf<'handover/1'>;
      return { ...whole, keys: filledKeys(ring, whole.keys) } as BodyOf<K>;
    }
    default:
      return body;
  }
};

const taken = (ring: Ring, keys: readonly ItemKey[]): ItemKey[] =>
  keys.map(({ item, sessionKey }) => {
    ring.itemKeys.set(item, fromBase64url(sessionKey));
    return { item, sessionKey: withheld };
  });

/** The body as the page may see it, after it was opened: keys stay behind. */
export const withoutKeys = <K extends Kind>(ring: Ring, kind: K, body: BodyOf<K>): BodyOf<K> => {
  switch (kind) {
    case 'grant/1':
      return { ...(body as BodyOf<'grant/1'>), key: withheld } as BodyOf<K>;
    case 'item-keys/1':
      return { keys: taken(ring, (body as BodyOf<'item-keys/1'>).keys) } as BodyOf<K>;
    case 'handover/1': {
      const whole = body as BodyOf<'handover/1'>;
      return { ...whole, keys: taken(ring, whole.keys) } as BodyOf<K>;
    }
    default:
      return body;
  }
};
