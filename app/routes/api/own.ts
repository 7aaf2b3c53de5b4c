import { base64url } from '../../domain/basis/octets.ts';
import { OwnDocument } from '../../paper/wire-accounts.ts';
import { answered, refused, told } from './answer.ts';
import { account, reading } from './door.ts';
import { octetsIn } from './octets-in.ts';

export const loader = reading(async ({ desk }) => {
  const documents = await desk.readOwn();
  return told(documents.map(({ id, octets }) => ({ id, octets: base64url(octets) })));
});
export const action = account(OwnDocument, async ({ desk }, asked) => {
  const octets = octetsIn(asked.octets);
  if (octets === undefined) return refused('post-malformed');
  return answered(await desk.keepOwn({ id: asked.id, octets }));
});
