/** Sealed documents that the frozen day brings, by their number, before they are sealed. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Edition } from '../../app/domain/agreements/edition.ts';
import { base64url } from '../../app/domain/basis/octets.ts';
import type { LogId } from '../../app/domain/custody/log-id.ts';
import { safestConditions } from '../../app/domain/conditions/conditions.ts';
import type { About, BodyOf, Kind } from '../../app/paper/document.ts';
import { logsOf, saltOfAll } from './day.ts';
import {
  agreementId,
  documentId,
  editionId,
  invitationId,
  itemId,
  memberOf,
  partyId,
  submissionId,
  type FixedKeys,
  type Owner,
} from './fixed.ts';

/** One document: who seals it, to whom, and under which statement's `about`. */
export interface Written<K extends Kind = Kind> {
  readonly number: number;
  readonly kind: K;
  readonly author: Owner;
  readonly readers: readonly Owner[];
  readonly log: LogId;
  readonly about: About;
  readonly body: BodyOf<K>;
}

const editionFile = new URL('./edition-1.json', import.meta.url);
const frozenEdition = z
  .array(z.looseObject({ edition: Edition }))
  .parse(JSON.parse(readFileSync(editionFile, 'utf8')));

export const writer =
  (standard: LogId) =>
  <K extends Kind>(
    number: number,
    kind: K,
    [author, ...readers]: readonly [Owner, ...Owner[]],
    about: About,
    body: BodyOf<K>,
    log: LogId = standard,
  ): Written<K> => ({ number, kind, author, readers, log, about, body });

export const both = { ar: 'منظمة', en: 'Organisation' };
export const draftFields = { kind: null, description: null, provenance: null, risk: null };

/** Documents of people, agreements and one's own. */
export const peopleDocuments = (keys: FixedKeys): readonly Written[] => {
  const logs = logsOf(keys);
  const print = (of: Owner) => keys[of].certificate.fingerprint;
  const written = writer(logs.party);
  const proofOf = (member: Owner) => ({
    root: print('root'),
    member: print(member),
    party: print('party'),
    proof: saltOfAll(31),
  });
  const granted = (of: Owner) => ({ key: base64url(keys[of].secret), fingerprint: print(of) });
  const joined = (member: Owner, invitation: number) => ({
    party: partyId,
    member: memberOf(member),
    invitation: invitationId(invitation),
  });
  const edition = (number: number, whole: boolean) => {
    const value = frozenEdition[0]?.edition;
    if (value === undefined) throw new Error('there is a frozen edition');
    const text = whole ? value.text : { ar: 'نص\n', en: 'text\n' };
    return {
      agreement: agreementId(1),
      edition: editionId(number),
      number,
      salt: saltOfAll(32),
      value: { ...value, text },
    };
  };
  const proposed = (number: number) => ({
    party: partyId,
    agreement: agreementId(1),
    edition: editionId(number),
  });
  const defaults = { ...draftFields, conditions: safestConditions };
  const agreed = ['agreements', 'party'] as const;
  return [
    written(1, 'grant/1', ['root', 'head'], {}, granted('intake'), logs.keys),
    written(2, 'join-proof/1', ['director', 'agreements'], joined('director', 1), {
      ...proofOf('director'),
      name: 'مديرة',
    }),
    written(3, 'party-card/1', ['director', ...agreed], joined('director', 1), {
      name: both,
      seat: both,
      director: both,
    }),
    written(
      4,
      'join-answer/1',
      ['officerOne', 'director'],
      { party: partyId, member: memberOf('director') },
      proofOf('director'),
    ),
    written(5, 'edition/1', ['officerOne', ...agreed], proposed(1), edition(1, false)),
    written(6, 'edition/1', ['officerOne', ...agreed], proposed(2), edition(2, true)),
    written(7, 'join-proof/1', ['documentation', 'party'], joined('documentation', 2), {
      ...proofOf('documentation'),
      name: '',
    }),
    written(
      8,
      'join-answer/1',
      ['director', 'documentation'],
      { party: partyId, member: memberOf('documentation') },
      proofOf('documentation'),
    ),
    written(9, 'grant/1', ['director', 'documentation'], {}, granted('party')),
    written(
      30,
      'invitation/1',
      ['officerOne', 'officerOne'],
      {},
      {
        invitation: invitationId(1),
        party: null,
        role: 'director',
        words: base64url(new Uint8Array(16).fill(37)),
        label: '',
      },
      logs.mechanism,
    ),
    written(
      31,
      'draft/1',
      ['documentation', 'documentation'],
      { submission: submissionId(1) },
      {
        submission: submissionId(1),
        agreement: agreementId(1),
        layout: 1,
        draftSecret: saltOfAll(38),
        title: '',
        defaults,
        items: [
          {
            item: itemId(1),
            object: documentId(90),
            name: { text: 'a', raw: null },
            path: null,
            size: 1,
            measured: null,
            ...draftFields,
            conditions: null,
          },
        ],
        readableCopy: false,
      },
    ),
  ];
};
