/** The page of `seal/raw`: our vault in its own worker, and the raw cipher in another. */
import { newId, ItemId } from '../app/domain/basis/id.ts';
import { base64url } from '../app/domain/basis/octets.ts';
import { aheadOf } from '../app/uploads/source.ts';
import { newVault, startHashing } from '../app/vault/vault.ts';
import rawAddress from './raw-worker.ts?worker&url';

const random32 = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

export interface Round {
  /** Seconds, of the same file. */
  readonly sealing: number;
  readonly raw: number;
}

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const begunAt = performance.now();
  await work();
  return (performance.now() - begunAt) / 1000;
};

/** Interleaved rounds; the first of each is thrown away: it reads the file from the disk. */
const measure = async (file: File, rounds: number): Promise<Round[]> => {
  const vault = newVault();
  const hashing = startHashing();
  const raw = new Worker(rawAddress, { type: 'module' });
  const { segments } = await hashing.measureFile(
    file,
    () => undefined,
    new AbortController().signal,
  );
  hashing.end();
  const item = newId(ItemId);
  const seal = async (): Promise<void> => {
    const secrets = { draftSecret: random32(), draftShare: random32() };
    const { sealedSize } = await vault.prepare({ item, file, ...secrets, segments });
    // By parts, one ahead, each as a Blob that comes out of the worker: as an upload asks for them.
    const parts = aheadOf({
      sizeBytes: sealedSize,
      read: (from, to) => vault.readSealed(item, from, to),
    });
    for (let at = 0; at < sealedSize;) {
      const { to, part } = await parts.next(at);
      if (!part.ok) throw new Error(part.code);
      at = to;
    }
    await vault.forget(item);
  };
  const encrypt = (): Promise<void> =>
    new Promise((done, fail) => {
      raw.onmessage = ({ data }: MessageEvent<Blob | number>) => {
        if (typeof data === 'number') done();
      };
      raw.onerror = () => fail(new Error('the raw cipher failed'));
      raw.postMessage(file);
    });
  const found: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const isSealingFirst = round % 2 === 0;
    const before = isSealingFirst ? undefined : await seconds(encrypt);
    const sealing = await seconds(seal);
    found.push({ sealing, raw: before ?? (await seconds(encrypt)) });
  }
  vault.end();
  raw.terminate();
  return found.slice(1);
};

Object.assign(globalThis, { measure });
