import * as z from 'zod/mini';
import { Digest } from '../../domain/basis/digest.ts';
import { DocumentId, ItemId, QuestionId, SubmissionId } from '../../domain/basis/id.ts';
import { Conditions } from '../../domain/conditions/conditions.ts';
import {
  AtRisk,
  Damage,
  ItemClass,
  MaterialKind,
  Obtained,
  Precision,
} from '../../domain/submissions/vocabulary.ts';
import { Count } from '../acts/envelope.ts';
import { BothScripts, Line, Octets32, Salt, Text } from './writing.ts';

/** A file's name or path: text that is well-formed, and what it was where that differs. */
export const FileName = z.strictObject({
  text: z.string().check(z.maxLength(4_096)),
  /** base64url of UTF-16LE, only where the original has lone surrogates. */
  raw: z.nullable(z.string()),
});
export type FileName = z.infer<typeof FileName>;

/** Where, when: never more exact than is known. */
export const Known = z.strictObject({
  precision: Precision,
  text: Line,
});

/** Where the sealed body lies: an object of its own, or octets of an opened parcel. */
export const BodyPlace = z.strictObject({
  object: DocumentId,
  parcel: z.boolean(),
  offset: Count,
  length: Count,
});

/** What an item's entry commits to, field by field; null is "unknown". */
export const itemFields = {
  file: z.strictObject({ size: Count, sha256: Digest, tree: Digest, body: BodyPlace }),
  name: z.nullable(FileName),
  path: z.nullable(FileName),
  kind: z.nullable(MaterialKind),
  description: z.nullable(Text),
  provenance: z.nullable(
    z.strictObject({ where: Known, when: Known, how: z.array(Obtained), note: Text }),
  ),
  risk: z.nullable(z.strictObject({ who: z.array(AtRisk), note: Text })),
  conditions: z.nullable(Conditions),
};
export type ItemFieldName = keyof typeof itemFields;

const salted = <S extends z.ZodMiniType>(value: S) => z.strictObject({ salt: Salt, value });

/** One item of a manifest: every field with the salt that its commitment was made with. */
export const ManifestItem = z.strictObject({
  id: ItemId,
  fields: z.strictObject({
    file: salted(itemFields.file),
    name: salted(itemFields.name),
    path: salted(itemFields.path),
    kind: salted(itemFields.kind),
    description: salted(itemFields.description),
    provenance: salted(itemFields.provenance),
    risk: salted(itemFields.risk),
    conditions: salted(itemFields.conditions),
  }),
});
export type ManifestItem = z.infer<typeof ManifestItem>;

const ItemKey = z.strictObject({ item: ItemId, sessionKey: Octets32 });

/** What holds for the whole, unless an item says otherwise. */
export const Defaults = z.strictObject({
  kind: itemFields.kind,
  description: itemFields.description,
  provenance: itemFields.provenance,
  risk: itemFields.risk,
  conditions: Conditions,
});
export type Defaults = z.infer<typeof Defaults>;

export const submissions = {
  'submission/1': z.strictObject({
    title: Line,
    provider: BothScripts,
    /** Salt and value of the deposit's commitment `items`. */
    items: z.strictObject({ salt: Salt, size: Count, root: Digest }),
    pages: Count,
    readableCopy: z.boolean(),
    defaults: Defaults,
  }),
  /** A later version of the defaults, of an individual: null is "nothing new", never "not so". */
  'description/1': z.strictObject({ submission: SubmissionId, defaults: Defaults }),
  'manifest-page/1': z.strictObject({
    page: Count,
    pages: Count,
    items: z.array(ManifestItem).check(z.maxLength(500)),
  }),
  'item-keys/1': z.strictObject({ keys: z.array(ItemKey) }),
  'question/1': z.strictObject({ question: QuestionId, item: z.nullable(ItemId), text: Text }),
  'answer/1': z.strictObject({ question: QuestionId, text: Text }),
  'acknowledgement/1': z.strictObject({
    /** Digest of the deposit's statement. */
    deposit: Digest,
    items: Count,
    damaged: z.array(z.strictObject({ item: ItemId, reason: Damage })),
    text: Text,
  }),
  'note/1': z.strictObject({
    items: z.array(
      z.strictObject({
        item: ItemId,
        class: z.nullable(ItemClass),
        note: Text,
        damaged: z.nullable(Damage),
      }),
    ),
  }),
  'handover/1': z.strictObject({
    deposit: Digest,
    title: Line,
    provider: BothScripts,
    items: z.array(ManifestItem),
    keys: z.array(ItemKey),
    defaults: Conditions,
    note: Text,
  }),
};
