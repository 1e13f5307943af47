import type { QuestionState } from '../agenda/question';

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
    /** What staff made of it; null while nobody has looked. */
    handled_as: 'alternate' | 'draft' | 'dismissed' | null;
  };
  feedback: { card_id: string; entry_id: string; language: string; helpful: number; given_at: string };
  /** A provider's question to a person in office hours. */
  handoffs: {
    id: string;
    number: string;
    draft_id: string;
    tenant_id: string;
    person_id: string;
    person_name: string | null;
    conversation_id: string;
    service_url: string;
    bot_id: string;
    is_personal: number;
    /** The provider's message with the state; null until it is known. */
    card_id: string | null;
    language: string;
    service: string;
    state: 'waiting' | 'taken' | 'answered' | 'withdrawn';
    staff_id: string | null;
    staff_name: string | null;
    staff_conversation_id: string;
    staff_card_id: string | null;
    remind_at: string | null;
    version: number;
    created_at: string;
    changed_at: string;
  };
  /** The last number given of each kind and year, so that none comes twice. */
  counters: { name: string; last: number; counted_at: string };
  /** Meetings that staff have scheduled. */
  meetings: {
    id: string;
    draft_id: string;
    service: string;
    series: string | null;
    name: string | null;
    starts_at: string;
    ends_at: string | null;
    deadline_at: string;
    link: string | null;
    material: string | null;
    state: 'scheduled' | 'cancelled';
    is_example: number;
    version: number;
    created_at: string;
    changed_at: string;
  };
  /** Questions submitted for meetings. A forgotten asker leaves the question without the person. */
  questions: {
    id: string;
    number: string;
    draft_id: string;
    asker_tenant: string | null;
    asker_id: string | null;
    asker_name: string | null;
    organisation: string | null;
    is_anonymous: number;
    conversation_id: string;
    service_url: string;
    bot_id: string;
    is_personal: number;
    language: string;
    service: string;
    meeting_id: string | null;
    text: string;
    state: QuestionState;
    version: number;
    submitted_at: string;
    changed_at: string;
    /** The question that this one was merged into. */
    merged_into: string | null;
    decline_reason: string | null;
    assignee_id: string | null;
    assignee_name: string | null;
    /** The chat of the meeting in which it was collected; null when it was submitted by the form. */
    collected_in: string | null;
    is_answered_live: number;
    /** In the agenda of its meeting; null where nobody has ordered it. */
    position: number | null;
  };
  /** What staff have written as the answer to a question, until a second one approves it. */
  answer_drafts: {
    question_id: string;
    /** JSON of AnswerContent, bot/publishing/answer.ts. */
    content: string;
    drafted_by: string;
    drafted_by_name: string | null;
    drafted_at: string;
  };
  /** Answers that are entries of the knowledge. */
  published_entries: {
    entry_id: string;
    question_id: string;
    number: string;
    /** JSON of PublishedContent, bot/publishing/answer.ts. */
    content: string;
    version: number;
    published_at: string;
  };
  /** Which meeting is held in a chat. */
  chat_meetings: { tenant_id: string; conversation_id: string; meeting_id: string; linked_at: string };
  /** Files that staff may fetch for a while, by an address nobody can guess. */
  downloads: { id: string; meeting_id: string; format: 'pptx' | 'xlsx'; offered_at: string };
  /** "The same question for me too." */
  question_supports: {
    question_id: string;
    tenant_id: string;
    person_id: string;
    conversation_id: string;
    service_url: string;
    bot_id: string;
    is_personal: number;
    language: string;
    supported_at: string;
  };
  handoff_messages: {
    id: string;
    handoff_id: string;
    kind: 'question' | 'answer';
    text: string;
    shown_name: string | null;
    written_at: string;
  };
  outbox: {
    id: string;
    tenant_id: string;
    person_id: string | null;
    conversation_id: string;
    service_url: string;
    bot_id: string;
    subject: string;
    /** JSON of bot/outbox/notice.ts. */
    notice: string;
    state: 'waiting' | 'undeliverable';
    /** In the order of telling. */
    position: number;
    /** Null for at once. */
    not_before: string | null;
    created_at: string;
  };
  audit: {
    id: string;
    tenant_id: string;
    staff_id: string;
    staff_name: string | null;
    action: string;
    subject: string;
    detail: string;
    done_at: string;
  };
  hidden_entries: { entry_id: string; reason: string; hidden_by: string; hidden_at: string };
  sent_answers: {
    card_id: string;
    entry_id: string;
    language: string;
    tenant_id: string;
    person_id: string;
    conversation_id: string;
    service_url: string;
    bot_id: string;
    sent_at: string;
  };
  /** What staff propose for the knowledge, to be written as YAML for review in git. */
  proposals: {
    id: string;
    kind: 'alternate' | 'draft';
    language: string;
    /** JSON of bot/learning/proposal.ts. */
    content: string;
    state: 'proposed' | 'written' | 'discarded';
    proposed_at: string;
  };
}
