import * as z from 'zod/mini';
import { AgreementId, DocumentId, ItemId, SubmissionId } from '../../domain/basis/id.ts';
import { Conditions } from '../../domain/conditions/conditions.ts';
import { Digest } from '../../domain/basis/digest.ts';
import { Count } from '../acts/envelope.ts';
import { FileName, itemFields } from './submissions.ts';
import { Line, Octets32 } from './writing.ts';

const Fields = {
  kind: itemFields.kind,
  description: itemFields.description,
  provenance: itemFields.provenance,
  risk: itemFields.risk,
};

/** One chosen file as the draft knows it; null where the first pass has not come yet. */
export const DraftItem = z.strictObject({
  item: ItemId,
  object: DocumentId,
  name: FileName,
  path: z.nullable(FileName),
  size: Count,
  measured: z.nullable(
    z.strictObject({
      sha256: Digest,
      tree: Digest,
      sealedSize: Count,
      sealedTree: z.nullable(Digest),
    }),
  ),
  ...Fields,
  conditions: z.nullable(Conditions),
});
export type DraftItem = z.infer<typeof DraftItem>;

export const drafts = {
  /** A submission in the making, sealed to oneself: with it work goes on after a crash, elsewhere. */
  'draft/1': z.strictObject({
    submission: SubmissionId,
    agreement: AgreementId,
    layout: z.literal(1),
    draftSecret: Octets32,
    title: Line,
    defaults: z.strictObject({ ...Fields, conditions: Conditions }),
    items: z.array(DraftItem),
    readableCopy: z.boolean(),
  }),
};
