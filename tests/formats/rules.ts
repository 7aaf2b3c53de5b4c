/** The rules of the chain alone, without a signature: a party after so many lines, and one act more. */
import { digestOf } from '../../app/domain/basis/digest.ts';
import type { Moment } from '../../app/domain/basis/moment.ts';
import { utf8 } from '../../app/domain/basis/octets.ts';
import type { StaffRole } from '../../app/domain/keys/roles.ts';
import type { Seal } from '../../app/paper/acts/envelope.ts';
import { admitFounding, admitToParty } from '../../app/paper/chain/admit.ts';
import type { Party, Signer } from '../../app/paper/chain/party.ts';
import { Statement } from '../../app/paper/statement.ts';
import { digestOfAll, logsOf, type Saying } from './day.ts';
import { documentId, memberOf, minute, partyId, statementId } from './fixed.ts';
import type { FixedKeys, Owner } from './fixed.ts';
import { frozenLogs } from './frozen-day.ts';
import { codeOf } from './books.ts';

const roles: Partial<Record<Owner, StaffRole>> = {
  officerOne: 'agreements-officer',
  officerTwo: 'agreements-officer',
  intakeOfficer: 'intake-officer',
  analystOne: 'analyst',
  analystTwo: 'analyst',
  head: 'head',
};

/** Who signs, as the chain knows them; a key that the party does not know is a member without role. */
export const signerAs = (keys: FixedKeys, party: Party | undefined, owner: Owner): Signer => {
  const role = roles[owner];
  if (role !== undefined) return { kind: 'staff', member: memberOf(owner), role };
  const { fingerprint } = keys[owner].certificate;
  const member = party?.members.get(fingerprint);
  if (member !== undefined) return { kind: 'member', member };
  const [first] = party?.members.values() ?? [];
  if (first === undefined) throw new Error('a party has a member');
  return {
    kind: 'member',
    member: { ...first, fingerprint, member: memberOf(owner), role: undefined },
  };
};

const ownerOf = (keys: FixedKeys, fingerprint: string): Owner => {
  const owners = [
    'director',
    'documentation',
    'officerOne',
    'officerTwo',
    'intakeOfficer',
  ] as const;
  const all = [...owners, 'analystOne', 'analystTwo', 'head'] as const;
  const found = all.find((owner) => keys[owner].certificate.fingerprint === fingerprint);
  if (found === undefined) throw new Error('a signer of the frozen day');
  return found;
};

/** The party of the frozen log after its first lines. */
export const partyAfter = async (keys: FixedKeys, lines: number): Promise<Party> => {
  let party: Party | undefined;
  for (const [index, { statement }] of frozenLogs.party.lines.slice(0, lines).entries()) {
    const said = Statement.parse(JSON.parse(statement));
    const place = { index, keys: 14, recorded: minute(index) };
    if (party === undefined) {
      if (said.act !== 'party.join/1') throw new Error('the founding comes first');
      const founded = admitFounding(partyId, said, keys.party.certificate.fingerprint, place);
      if (!founded.ok) throw new Error(founded.code);
      party = founded.value;
      continue;
    }
    const signer = signerAs(keys, party, ownerOf(keys, said.by));
    const next = await admitToParty(party, said, await digestOf(utf8(statement)), signer, place);
    if (!next.ok) throw new Error(`${index}: ${next.code}`);
    party = next.value;
  }
  if (party === undefined) throw new Error('no line');
  return party;
};

/** A seal of a kind; each number is another document. */
export const sealed = (kind: string, number = 70): Seal => ({
  id: documentId(number),
  kind,
  digest: digestOfAll(7),
  size: 1_361,
});

export const statementOf = (keys: FixedKeys, { by, of, seals }: Saying): Statement =>
  Statement.parse({
    ...of,
    v: 'amana/1',
    log: logsOf(keys).party,
    id: statementId(1),
    at: minute(50),
    by: keys[by].certificate.fingerprint,
    seals,
    seen: { size: 0, root: digestOfAll(0) },
  });

/** What the rules say to one act more, after the first lines of the frozen log. */
export const judged = async (
  keys: FixedKeys,
  lines: number,
  saying: Saying,
  at: { index?: number; recorded?: Moment } = {},
): Promise<string> => {
  const party = await partyAfter(keys, lines);
  const signer = signerAs(keys, party, saying.by);
  const place = { index: lines, keys: 14, recorded: minute(lines), ...at };
  const statement = statementOf(keys, saying);
  return codeOf(await admitToParty(party, statement, digestOfAll(8), signer, place));
};
