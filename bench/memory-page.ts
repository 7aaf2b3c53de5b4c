/** The page of `tab-memory-mb`: it reads, seals and sends a file as a draft's page does. */
import { newId, ItemId } from '../app/domain/basis/id.ts';
import { base64url } from '../app/domain/basis/octets.ts';
import { startQueue } from '../app/uploads/queue.ts';
import { newVault, startHashing } from '../app/vault/vault.ts';

const random32 = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const nothing = (): void => undefined;
const vault = newVault();
const hashing = startHashing();

const sendFile = async (file: File): Promise<boolean> => {
  const { segments } = await hashing.measureFile(file, nothing, new AbortController().signal);
  const item = newId(ItemId);
  const secrets = { draftSecret: random32(), draftShare: random32() };
  const { sealedSize } = await vault.prepare({ item, file, ...secrets, segments });
  const queue = startQueue(
    [
      {
        objectId: item,
        hasBegun: false,
        source: {
          sizeBytes: sealedSize,
          read: (from, to) => vault.readSealed(item, from, to),
        },
      },
    ],
    { endpoint: '/uploads', headers: {}, onEvent: nothing },
  );
  const sent = await queue.done;
  await vault.forget(item);
  return sent.length === 1;
};

Object.assign(globalThis, { sendFile });
