import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { sha256 } from '../../app/domain/basis/digest.ts';
import { DocumentId, SubmissionId } from '../../app/domain/basis/id.ts';
import type { StaffRole } from '../../app/domain/keys/roles.ts';
import { segmentBytes } from '../../app/domain/submissions/segments.ts';
import site from '../../app/routes.ts';
import { absent, refused } from '../../app/routes/api/answer.ts';
import { openVerifier } from '../../server/accounts/verifier.ts';
import { keeperOf } from '../../server/audit/keep.ts';
import { readLogSigner, type LogSigner } from '../../server/custody/log-key.ts';
import { bring } from '../../server/desks/bring.ts';
import { doorsOf, type DoorsWithFiles } from '../../server/doors.ts';
import { readTrustFile } from '../../server/keys/trust-file.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { openDrafts, openStorage, type Storage } from '../../server/platform/storage.ts';
import type { Rooms } from '../../server/rooms.ts';
import { keepSegments } from '../../server/submissions/uploads.ts';
import { holdCeremony } from '../../toolkit/ceremony.ts';
import type { Place } from '../../toolkit/demonstration-staff.ts';
import { newJar } from '../../toolkit/jar.ts';
import { openTestDatabase } from '../acts/database.ts';
import { openTestRoot } from '../root.ts';
import { testTerms } from '../terms.ts';
import { noWays } from '../no-ways.ts';

type Transport = (request: Request) => Promise<Response>;
type Half = (args: ActionFunctionArgs) => Promise<Response> | Response;
interface Route {
  readonly loader: Half;
  readonly action: Half;
}

/** An honest server: real doors, real desks, real database, and the log keys that it signs with. */
export interface Portal {
  readonly place: Place;
  readonly signers: Readonly<Record<'provider' | 'staff', LogSigner>>;
  readonly doors: DoorsWithFiles;
  readonly transport: Transport;
  readonly close: () => Promise<void>;
}

/** Argon2 of the server is tried where accounts are; the client's own is the real one. */
const quick = {
  hash: (octets: Buffer) => Promise.resolve(octets.toString('hex')),
  verify: (digest: string, octets: Buffer) => Promise.resolve(digest === octets.toString('hex')),
};

const apiRoutes = site.flatMap(({ path = '', file }) =>
  /^(?:api\/|trust\.json)/.test(path)
    ? [{ pattern: new RegExp(`^/${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), file }]
    : [],
);

/** Asks the routes of the site map, as the server does; what is no route is answered as absent. */
const routed =
  (context: AppLoadContext): Transport =>
  async (request) => {
    const { pathname } = new URL(request.url);
    for (const { pattern, file } of apiRoutes) {
      const found = pattern.exec(pathname);
      if (found === null) continue;
      // A route's module has these two by the framework's convention.
      const route = (await import(/* @vite-ignore */ `../../app/${file}`)) as Route;
      const half = request.method === 'GET' ? route.loader : route.action;
      return half({ request, context, params: { ...found.groups } });
    }
    return absent();
  };

/** What the doors for files do, without tus: one request sends a body whole. */
const fileDoors = (doors: DoorsWithFiles, rooms: Rooms, storage: Storage) => ({
  async upload(request: Request, object: DocumentId): Promise<Response> {
    const draft = SubmissionId.safeParse(request.headers.get('upload-draft'));
    const desk = await doors.provider(request);
    const octets = new Uint8Array(await request.arrayBuffer());
    if (!draft.success || desk === undefined || rooms.provider === undefined) return absent();
    if (!(await desk.mayUpload(draft.data))) return absent();
    if ((await desk.claimBody(draft.data, object, octets.length)) !== true) return absent();
    const at = storage.arriving(object);
    await mkdir(at.folder, { recursive: true });
    await writeFile(at.octets, octets);
    const digests = [];
    for (let from = 0; from < octets.length; from += segmentBytes)
      digests.push(await sha256(octets.slice(from, from + segmentBytes)));
    await keepSegments(keeperOf(rooms.provider.office.db), object, 0, digests);
    return new Response(null, { status: 204 });
  },
  async download(request: Request, surface: string, object: DocumentId): Promise<Response> {
    const desk = surface === 'staff' ? await doors.staff(request) : await doors.provider(request);
    const size = await storage.size(object);
    if (desk === undefined || size === undefined || !(await desk.mayReadBody(object)))
      return absent();
    const octets = storage.read(object, 0, size);
    return new Response(Readable.toWeb(octets) as ReadableStream<Uint8Array>);
  },
});

export const openPortal = async (seats: readonly StaffRole[]): Promise<Portal> => {
  const database = await openTestDatabase();
  const ceremony = join(database.folder, 'ceremony');
  const root = await openTestRoot();
  await holdCeremony(ceremony, { staff: seats, isDemonstration: true, root });
  const file = (name: string): string => join(ceremony, 'server', name);
  const trust = await readTrustFile(file('root.json'));
  const signers = {
    provider: await readLogSigner(file('log-key-provider.json')),
    staff: await readLogSigner(file('log-key-staff.json')),
  };
  const octets = () => new Uint8Array(randomBytes(32));
  const secret = { pepper: octets(), nameKey: octets(), atRestKey: octets() };
  const verifier = await openVerifier(secret.pepper, quick);
  const storage = await openStorage(join(database.folder, 'store'));
  const drafts = await openDrafts(join(database.folder, 'drafts'));
  const roomOf = (surface: 'provider' | 'staff') => ({
    office: {
      surface,
      db: database[surface],
      root: trust.root,
      signer: signers[surface],
      clock: systemClock,
      shelf: new Map(),
      keepBody: (object: string) => storage.moveToKept(object),
    },
    accounts: {
      surface,
      keeper: keeperOf(database[surface]),
      secret,
      verifier,
      clock: systemClock,
    },
  });
  const individuals = { bytes: 2 ** 33, terms: testTerms };
  const provider = { ...roomOf('provider'), drafts, storage, individuals };
  const staff = roomOf('staff');
  await bring(staff, JSON.parse(readFileSync(file('staff-invitations.json'), 'utf8')));
  const rooms: Rooms = { trust: trust.paper, storage, drafts, provider, staff };
  const doors = doorsOf(rooms, ['provider', 'staff']);
  const files = fileDoors(doors, rooms, storage);
  const report = (fault: unknown): void => {
    throw fault;
  };
  const pages = routed({
    nonce: '',
    reference: '',
    isDemonstration: true,
    ways: noWays,
    terms: testTerms,
    report,
    ...doors,
  });
  const transport: Transport = async (request) => {
    const { pathname } = new URL(request.url);
    const [, surface = '', what, id] =
      /^\/api\/(\w+)\/(uploads|bodies)\/(.+)$/.exec(pathname) ?? [];
    if (what === undefined) return pages(request);
    const object = DocumentId.safeParse(id);
    if (!object.success) return refused('absent');
    return what === 'uploads'
      ? files.upload(request, object.data)
      : files.download(request, surface, object.data);
  };
  const place: Place = {
    newSend: () => newJar('http://127.0.0.1', transport),
    root: trust.root.fingerprint,
    ceremony,
    bring: async (post) => {
      const brought = await bring(staff, post);
      if (!brought.ok) throw new Error(`root's statements are refused: ${brought.code}`);
    },
  };
  return { place, signers, doors, transport, close: database.close };
};
