import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import type { Doors } from '../app/paper/doors.ts';
import { MemberId, PartyId, SubmissionId, type DocumentId } from '../app/domain/basis/id.ts';
import { keeperOf } from './audit/keep.ts';
import type { Config } from './config.ts';
import type { Databases } from './databases.ts';
import { doorsOf, idIn, type DoorsWithFiles } from './doors.ts';
import { sweep } from './desks/sweep.ts';
import { downloadsDoor } from './http/downloads.ts';
import type { RawDoor } from './http/listener.ts';
import { securityDoor } from './http/security-text.ts';
import { inProcessLocks, uploadsDoor } from './http/uploads.ts';
import type { Log } from './platform/log.ts';
import { openRooms, type Rooms } from './rooms.ts';
import {
  claim,
  draftOf,
  forgetSegments,
  forgetUpload,
  keepSegments,
} from './submissions/uploads.ts';

export interface Means {
  readonly config: Config;
  readonly databases: Databases;
  readonly log: Log;
}

export interface Composition {
  readonly desks: Doors;
  readonly doors: readonly RawDoor[];
  readonly rooms: Rooms;
  /** The folder of the ceremony that this deployment trusts. */
  readonly ceremony: string;
}

/** Doors for files see Node's request: its headers are all that a desk is asked by. */
const asked = (request: IncomingMessage): Request => {
  const headers = new Headers();
  const { cookie } = request.headers;
  if (cookie !== undefined) headers.set('Cookie', cookie);
  return new Request('http://localhost/', { headers });
};

const uploads = ({
  rooms,
  doors,
  log,
}: {
  rooms: Rooms;
  doors: DoorsWithFiles;
  log: Log;
}): RawDoor[] => {
  const { provider, storage } = rooms;
  if (provider === undefined) return [];
  const { keeper } = provider.accounts;
  const objectIn = (text: string): DocumentId => {
    const object = idIn.document(text);
    if (object === undefined) throw new RangeError('the door lets no other id in');
    return object;
  };
  return [
    uploadsDoor({
      path: '/api/provider/uploads',
      storage,
      locker: inProcessLocks(),
      onFault: (fault) => log.fault('files', fault),
      // The draft is named in a header: an address is written down on the way.
      mayUpload: async (request) => {
        const draft = idIn.submission(request.headers['upload-draft']);
        const desk = draft && (await doors.provider(asked(request)));
        if (!draft || !desk || !(await desk.mayUpload(draft))) return undefined;
        return { draft, party: desk.party, member: desk.member };
      },
      draftOf: (object) => draftOf(keeper, objectIn(object)),
      claim: (by, object, sizeBytes) => {
        const uploader = {
          party: PartyId.parse(by.party),
          member: MemberId.parse(by.member),
          submission: SubmissionId.parse(by.draft),
        };
        const { office, individuals } = provider;
        const house = keeperOf(office.db, uploader.party);
        const id = objectIn(object);
        return claim(house, office.clock, uploader, id, sizeBytes, individuals.bytes);
      },
      keepSegments: (object, first, digests) =>
        keepSegments(keeper, objectIn(object), first, digests),
      forgetSegments: (object, from) => forgetSegments(keeper, objectIn(object), from),
      forget: (object) => forgetUpload(keeper, objectIn(object)),
    }),
    downloadsDoor({
      path: '/api/provider/bodies',
      storage,
      mayRead: async (request, object) =>
        (await doors.provider(asked(request)))?.mayReadBody(objectIn(object)) ?? false,
      onFault: (fault) => log.fault('files', fault),
    }),
  ];
};

const staffDownloads = ({
  rooms,
  doors,
  log,
}: {
  rooms: Rooms;
  doors: DoorsWithFiles;
  log: Log;
}): RawDoor[] =>
  rooms.staff === undefined
    ? []
    : [
        downloadsDoor({
          path: '/api/staff/bodies',
          storage: rooms.storage,
          mayRead: async (request, object) => {
            const id = idIn.document(object);
            const desk = await doors.staff(asked(request));
            return id !== undefined && desk !== undefined && desk.mayReadBody(id);
          },
          onFault: (fault) => log.fault('files', fault),
        }),
      ];

/** Which desks and doors this deployment has: the one place where words and means meet. */
export const compose = async ({ config, databases, log }: Means): Promise<Composition> => {
  const rooms = await openRooms(config, databases);
  if (rooms.provider !== undefined) await sweep(rooms.provider);
  const doors = doorsOf(rooms, config.surfaces);
  return {
    desks: doors,
    doors: [
      securityDoor(config),
      ...uploads({ rooms, doors, log }),
      ...staffDownloads({ rooms, doors, log }),
    ],
    rooms,
    ceremony: dirname(dirname(config.trustFile)),
  };
};
