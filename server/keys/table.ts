interface PartyRow {
  id: string;
  joined_at: Date;
  is_vouched: boolean;
  /** `vouched` for an organisation, `self` for an individual: by the first leaf of its log. */
  kind: string;
}

/** An invitation, read and used by the hash of its words alone. */
interface InvitationRow {
  id: string;
  party: string | null;
  role: string;
  redeem: string;
  until: Date;
}
interface InvitationUseRow {
  invitation: string;
  party: string;
  used_at: Date;
}

export interface KeysTables {
  'exchange.party': PartyRow;
  'exchange.invitation': InvitationRow;
  'exchange.invitation_use': InvitationUseRow;
}
