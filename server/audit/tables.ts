import type { AgreementTables } from '../agreements/table.ts';
import type { CustodyTables } from '../custody/table.ts';
import type { FeedbackTables } from '../feedback/table.ts';
import type { KeysTables } from '../keys/table.ts';
import type { SubmissionTables } from '../submissions/table.ts';

/** The rows that acts read and write; accounts have tables of their own (`withTables`). */
export interface Tables
  extends CustodyTables, KeysTables, AgreementTables, SubmissionTables, FeedbackTables {}
