import { constants } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import * as z from 'zod';
import { layoutOfBody, looksSealed, type Layout } from '../../app/domain/submissions/layout.ts';
import { segmentBytes } from '../../app/domain/submissions/segments.ts';
import { requireFolder, writeDurably } from '../platform/durable.ts';
import type { Storage } from '../platform/storage.ts';
import { segmentDigester } from './uploads-segments.ts';

/**
 * Keeps digests of a body's segments (SHA-256, 32 octets each), from an index on. Called before the
 * offset that covers them is recorded, and again for the same ones after a crash: the later stands.
 */
type KeepSegments = (
  objectId: string,
  firstIndex: number,
  digests: readonly Uint8Array[],
) => Promise<void>;

/**
 * Forgets digests of a body's segments, from an index on: the octets behind them are about to be
 * others. A deposit believes the digests that are kept, so none may outlive its octets.
 * @returns false if the object is not on its way any more: then nothing may be written
 */
type ForgetSegments = (objectId: string, fromIndex: number) => Promise<boolean>;

/** What the house keeps of a body beside its octets. */
export interface BodyRecord {
  readonly keepSegments: KeepSegments;
  readonly forgetSegments: ForgetSegments;
  /** Forgets an object altogether: its octets are given up. */
  readonly forget: (objectId: string) => Promise<void>;
}

const State = z.strictObject({ sizeBytes: z.int(), offset: z.int() });
type State = z.infer<typeof State>;

/** Answers of the tus server: a status and words for a log, never shown to a person. */
export const answers = {
  /** Absent = forbidden = someone else's: these bytes, always. */
  absent: { status_code: 404, body: 'absent\n' },
  taken: { status_code: 409, body: 'exists\n' },
  notSealed: { status_code: 422, body: 'not a sealed body\n' },
  impossibleSize: { status_code: 422, body: 'no body has this size\n' },
  metadata: { status_code: 422, body: 'no metadata\n' },
  limit: { status_code: 413, body: 'limit\n' },
  fault: { status_code: 500, body: 'fault\n' },
  noRoom: { status_code: 507, body: 'no room\n' },
} as const;

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
/** tus takes what is thrown by these two fields, be it an Error or not. */
const refusal = (answer: { readonly status_code: number; readonly body: string }): Error =>
  Object.assign(new Error(answer.body), answer);

/**
 * Bodies that arrive, each in a folder of its own: `octets`, and `state` with the size and the
 * *offset*: what is synced, and whose whole segments' digests are kept. A crash leaves octets
 * beyond the offset; they are cut off before the next are written, so no more than one part is
 * sent again, and "received" was never said of them.
 */
export class ArrivingBodies extends DataStore {
  override readonly extensions = ['creation', 'creation-with-upload', 'termination'];
  readonly #storage: Storage;
  readonly #house: BodyRecord;

  constructor(storage: Storage, house: BodyRecord) {
    super();
    this.#storage = storage;
    this.#house = house;
  }

  override async create(upload: Upload): Promise<Upload> {
    const { folder, octets } = this.#storage.arriving(upload.id);
    if (await this.#state(upload.id)) throw refusal(answers.taken);
    if (!(await this.#house.forgetSegments(upload.id, 0))) throw refusal(answers.absent);
    await requireFolder(folder);
    const file = await open(octets, 'w', 0o600);
    await file.close();
    await this.#record(upload.id, { sizeBytes: upload.size ?? 0, offset: 0 });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const state = await this.#state(id);
    if (!state) throw refusal(answers.absent);
    return new Upload({ id, size: state.sizeBytes, offset: state.offset });
  }

  override async remove(id: string): Promise<void> {
    if (!(await this.#state(id))) throw refusal(answers.absent);
    // The record first, which waits for a deposit that is under way: a crash after it leaves octets
    // that nothing names, and the next start sweeps them.
    await this.#house.forget(id);
    await this.#storage.dropArriving(id);
  }

  /** @returns the new offset, once everything before it is on disk */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const state = await this.#state(id);
    const plan = state && layoutOfBody(state.sizeBytes);
    if (!plan || state.offset !== offset) throw refusal(ERRORS.INVALID_OFFSET);
    // Whole segments before the offset stand; those after it a crash may have left.
    if (!(await this.#house.forgetSegments(id, Math.floor(offset / segmentBytes))))
      throw refusal(answers.absent);
    const file = await open(this.#storage.arriving(id).octets, constants.O_RDWR);
    try {
      if ((await file.stat()).size < offset) throw new Error('stored octets are gone');
      await file.truncate(offset); // a crash may have left octets that were never answered for
      return await this.#receive(stream, file, { id, plan, offset });
    } finally {
      await file.close();
    }
  }

  async #receive(
    stream: Readable,
    file: FileHandle,
    { id, plan, offset }: { id: string; plan: Layout; offset: number },
  ): Promise<number> {
    const digester = await segmentDigester(file, plan.sizeBytes, offset);
    let at = offset;
    const take = async (piece: Uint8Array): Promise<void> => {
      if (at + piece.length > plan.sizeBytes) throw refusal(ERRORS.ERR_SIZE_EXCEEDED);
      if (!looksSealed(plan, at, piece)) throw refusal(answers.notSealed);
      await writeWhole(file, piece, at);
      digester.add(piece);
      at += piece.length;
    };
    let failed: Promise<void> | undefined;
    try {
      // A stream of Node does not say what its pieces are: without an encoding, octets.
      for await (const piece of stream as AsyncIterable<Uint8Array>) {
        // After a fault the rest of the part is let go by: a line that is closed on somebody who is
        // still sending loses the answer, and "no room" would look like a lost line.
        if (failed) continue;
        const taking = take(piece);
        await taking.catch(() => void (failed = taking));
      }
      await failed;
    } finally {
      // Also when the line broke: what has come whole need not come again.
      await file.sync();
      const { firstIndex, digests } = digester.whole();
      if (digests.length > 0) await this.#house.keepSegments(id, firstIndex, digests);
      if (at > offset) await this.#record(id, { sizeBytes: plan.sizeBytes, offset: at });
    }
    return at;
  }

  async #state(id: string): Promise<State | undefined> {
    try {
      const text = await readFile(join(this.#storage.arriving(id).folder, 'state'), 'utf8');
      return State.parse(JSON.parse(text));
    } catch (fault) {
      if (isMissing(fault)) return undefined;
      throw fault;
    }
  }

  async #record(id: string, state: State): Promise<void> {
    const octets = new TextEncoder().encode(JSON.stringify(state));
    await writeDurably(join(this.#storage.arriving(id).folder, 'state'), octets);
  }
}

const writeWhole = async (file: FileHandle, octets: Uint8Array, at: number): Promise<void> => {
  for (let from = 0; from < octets.length;) {
    const { bytesWritten } = await file.write(octets, from, octets.length - from, at + from);
    from += bytesWritten;
  }
};
