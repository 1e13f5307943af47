import type { Tables } from '../store/schema';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** One kind of record: what it is, why it is kept, and how long. The text of docs/privacy.md and the job that drops it come from here. */
export interface KeptRecord<Table extends keyof Tables = keyof Tables> {
  readonly table: Table;
  /** The column that tells its age, a UTC ISO time. */
  readonly dated: keyof Tables[Table] & string;
  /** In milliseconds. */
  readonly keptFor: number;
  readonly duration: string;
  readonly what: string;
  readonly why: string;
  /** Whether it can be told whose it is: then it goes when the person asks to be forgotten. */
  readonly ofPerson: boolean;
}

function kept<Table extends keyof Tables>(record: KeptRecord<Table>): KeptRecord {
  return record as unknown as KeptRecord;
}

/** Everything the store keeps. A table that is not here fails a test. */
export const keptRecords: readonly KeptRecord[] = [
  kept({
    table: 'people',
    dated: 'changed_at',
    keptFor: 365 * day,
    duration: '12 months from the choice',
    what: 'the language a person chose, by tenant and directory object id',
    why: 'to answer in it',
    ofPerson: true,
  }),
  kept({
    table: 'districts',
    dated: 'chosen_at',
    keptFor: 365 * day,
    duration: '12 months from the choice',
    what: 'the insurance district a person chose',
    why: 'to show the right mailbox without asking again',
    ofPerson: true,
  }),
  kept({
    table: 'personal_cards',
    dated: 'sent_at',
    keptFor: 30 * day,
    duration: '30 days, or until the bot is removed from the chat',
    what: 'ids of messages of ours that show what is kept about a person',
    why: 'to take those cards back when the person asks to be forgotten',
    ofPerson: true,
  }),
  kept({
    table: 'conversations',
    dated: 'welcomed_at',
    keptFor: 730 * day,
    duration: '24 months, or until the bot is removed from the chat',
    what: 'ids of chats and teams that were welcomed',
    why: 'to welcome once',
    ofPerson: false,
  }),
  kept({
    table: 'handled_activities',
    dated: 'reserved_at',
    keptFor: day,
    duration: '24 hours',
    what: 'ids of what came in from Teams',
    why: 'to drop what Teams sends twice',
    ofPerson: false,
  }),
  kept({
    table: 'feedback',
    dated: 'given_at',
    keptFor: 730 * day,
    duration: '24 months',
    what: 'whether an answer helped, by entry and language',
    why: 'to mend answers that do not help',
    ofPerson: false,
  }),
  kept({
    table: 'kept_texts',
    dated: 'kept_at',
    keptFor: 90 * day,
    duration: '90 days',
    what: 'questions that found no answer, a suggestion that was picked, an answer that did not help: the text with names and unknown capitalised words masked',
    why: 'to learn what people ask and how',
    ofPerson: false,
  }),
  kept({
    table: 'handoffs',
    dated: 'changed_at',
    keptFor: 90 * day,
    duration: '90 days from the last change',
    what: 'questions to a person in office hours: who asked (tenant, directory object id, name in Teams), in which chat, the service, the state, who of staff has it',
    why: 'to bring the question to staff and the answer back',
    ofPerson: true,
  }),
  kept({
    table: 'handoff_messages',
    dated: 'written_at',
    keptFor: 90 * day,
    duration: '90 days',
    what: 'what was asked and answered there',
    why: 'staff and asker must see it; a good answer can become an entry',
    ofPerson: false,
  }),
  kept({
    table: 'outbox',
    dated: 'created_at',
    keptFor: 90 * day,
    duration: '90 days, or until it is told',
    what: 'what is still to be told, to whom and in which chat',
    why: 'to tell it at least once, also after a crash',
    ofPerson: true,
  }),
  kept({
    table: 'audit',
    dated: 'done_at',
    keptFor: 730 * day,
    duration: '24 months',
    what: 'what members of staff did: who (tenant, directory object id, name), what, on what, when',
    why: 'an authority must be able to tell who did what',
    ofPerson: false,
  }),
  kept({
    table: 'hidden_entries',
    dated: 'hidden_at',
    keptFor: 3650 * day,
    duration: '120 months, or until it is shown again',
    what: 'entries that staff have hidden, who and why',
    why: 'to keep a wrong answer from being given',
    ofPerson: false,
  }),
  kept({
    table: 'sent_answers',
    dated: 'sent_at',
    keptFor: 30 * day,
    duration: '30 days, or until the bot is removed from the chat',
    what: 'which answers a person was sent, and in which chat',
    why: 'to tell them when an answer turns out wrong, and to count which answers are asked for most',
    ofPerson: true,
  }),
  kept({
    table: 'proposals',
    dated: 'proposed_at',
    keptFor: 365 * day,
    duration: '12 months',
    what: 'wordings and drafts that staff propose for the knowledge',
    why: 'to write them into the knowledge, reviewed',
    ofPerson: false,
  }),
  kept({
    table: 'counters',
    dated: 'counted_at',
    keptFor: 730 * day,
    duration: '24 months',
    what: 'the last number given to a question, by year',
    why: 'that no number comes twice',
    ofPerson: false,
  }),
  kept({
    table: 'meetings',
    dated: 'changed_at',
    keptFor: 730 * day,
    duration: '24 months from the last change',
    what: 'meetings that staff have scheduled',
    why: 'to list them and to take questions for them',
    ofPerson: false,
  }),
  kept({
    table: 'questions',
    dated: 'changed_at',
    keptFor: 730 * day,
    duration: '24 months from the last change',
    what: 'questions submitted for meetings: the text, who asks (tenant, directory object id, name in Teams, organisation), in which chat, for which meeting, the state',
    why: 'to bring them to the meeting and the answer back',
    ofPerson: false,
  }),
  kept({
    table: 'question_supports',
    dated: 'supported_at',
    keptFor: 730 * day,
    duration: '24 months',
    what: 'who has the same question',
    why: 'to count them, and to tell them the answer',
    ofPerson: true,
  }),
  kept({
    table: 'answer_drafts',
    dated: 'drafted_at',
    keptFor: 730 * day,
    duration: '24 months, or until it is published',
    what: 'answers that staff have written to questions, and who of staff wrote them',
    why: 'a second member of staff approves them',
    ofPerson: false,
  }),
  kept({
    table: 'published_entries',
    dated: 'published_at',
    keptFor: 3650 * day,
    duration: '120 months from the last publication',
    what: 'published answers, as staff worded question and answer, with the meeting',
    why: 'to answer with them',
    ofPerson: false,
  }),
  kept({
    table: 'chat_meetings',
    dated: 'linked_at',
    keptFor: 730 * day,
    duration: '24 months, or until the bot is removed from the chat',
    what: 'which meeting is held in a chat',
    why: 'to collect questions there',
    ofPerson: false,
  }),
  kept({
    table: 'downloads',
    dated: 'offered_at',
    keptFor: day,
    duration: '24 hours',
    what: 'files of the questions of a meeting that staff may fetch: which meeting, which format',
    why: 'to give them to whoever has the address',
    ofPerson: false,
  }),
];
