import { readFileSync } from 'node:fs';
import { TrustPaper } from '../../app/paper/account.ts';
import { readCertificateText, type Certificate } from '../../app/paper/openpgp.ts';

/** TRUST_FILE: root's certificate, whole, as the ceremony wrote it and as `/trust.json` answers. */
export interface TrustFile {
  readonly paper: TrustPaper;
  readonly root: Certificate;
}

/** @throws if the file is not of a ceremony, or its certificate not the one it names */
export const readTrustFile = async (path: string): Promise<TrustFile> => {
  const paper = TrustPaper.parse(JSON.parse(readFileSync(path, 'utf8')));
  const root = await readCertificateText(paper.certificate);
  if (!root.ok || root.value.fingerprint !== paper.fingerprint)
    throw new Error('TRUST_FILE names another root than it holds');
  return { paper, root: root.value };
};
