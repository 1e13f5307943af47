/** The tables, as Kysely sees them. Text ids, UTC ISO times, 0/1 for no/yes: what every SQL database has. */
export interface Tables {
  people: { tenant_id: string; person_id: string; language: string; changed_at: string };
  districts: { tenant_id: string; person_id: string; contact_id: string; chosen_at: string };
  conversations: { tenant_id: string; conversation_id: string; welcomed_at: string };
  handled_activities: {
    tenant_id: string;
    conversation_id: string;
    type: string;
    activity_id: string;
    state: 'reserved' | 'done';
    reserved_at: string;
  };
  personal_cards: {
    tenant_id: string;
    person_id: string;
    conversation_id: string;
    activity_id: string;
    sent_at: string;
  };
  kept_texts: {
    id: string;
    kind: 'miss' | 'pick' | 'not-helpful';
    text: string;
    language: string;
    entry_id: string | null;
    kept_at: string;
  };
  feedback: { card_id: string; entry_id: string; language: string; helpful: number; given_at: string };
}
