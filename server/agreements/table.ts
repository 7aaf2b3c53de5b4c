interface AgreementRow {
  id: string;
  party: string;
  state: string;
  edition: string;
  changed_at: Date;
}

export interface AgreementTables {
  'exchange.agreement': AgreementRow;
}
