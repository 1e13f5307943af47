import type { Language } from '../../knowledge/schema';
import type { Question } from '../agenda/question';
import type { Answers } from './answers';
import type { Audit } from './audit';
import type { ChatMeetings } from './chat-meetings';
import type { Downloads } from './downloads';
import type { Handoff, HandoffMessage, Handoffs } from './handoffs';
import type { HiddenEntries } from './hidden-entries';
import type { Meetings } from './meetings';
import type { Outbox } from './outbox';
import type { Proposals } from './proposals';
import type { Questions } from './questions';
import type { ReviewTexts } from './review-texts';
import type { SentAnswers } from './sent-answers';

/** A person: directory object id within a tenant. */
export interface PersonKey {
  readonly tenant: string;
  readonly person: string;
}

/** What makes an inbound activity the same one when Teams sends it again. */
export interface ActivityKey {
  readonly tenant: string;
  readonly conversation: string;
  readonly type: string;
  readonly activity: string;
}

export interface Feedback {
  /** One-use id of the answer card; a second press of the same card changes the first. */
  readonly card: string;
  readonly entry: string;
  readonly language: Language;
  readonly helpful: boolean;
}

/** A text kept for those who look after the knowledge: masked, and without its writer. */
export interface KeptText {
  readonly id: string;
  readonly kind: 'miss' | 'pick' | 'not-helpful';
  readonly text: string;
  readonly language: Language;
  /** The entry that was picked, or that did not help. */
  readonly entry: string | null;
}

/** What is kept about one person. */
export interface PersonRecord {
  readonly language: Language | null;
  /** The mailbox of the insurance district. */
  readonly district: string | null;
  /** Ids of our messages that show what is kept about the person, by conversation. */
  readonly cards: readonly { readonly conversation: string; readonly activity: string }[];
  /** Answers of the last 30 days, to be told if one turns out wrong. */
  readonly answers: readonly {
    readonly entry: string;
    readonly language: Language;
    readonly conversation: string;
    readonly at: Date;
  }[];
  /** Questions to a person in office hours, with what was written. */
  readonly handoffs: readonly (Pick<Handoff, 'number' | 'askerName' | 'service' | 'state'> & {
    readonly at: Date;
    readonly messages: readonly Pick<HandoffMessage, 'kind' | 'text' | 'at'>[];
  })[];
  /** How much is still to be told to the person. */
  readonly untold: number;
  /** Questions for meetings. */
  readonly questions: readonly Pick<Question, 'number' | 'state' | 'text'>[];
  /** The numbers of the questions of others that the person has joined. */
  readonly joined: readonly string[];
}

/** What a conversation may read and write; all of one turn, or nothing. */
export interface Transaction {
  readonly handoffs: Handoffs;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly proposals: Proposals;
  readonly reviewTexts: ReviewTexts;
  readonly hiddenEntries: HiddenEntries;
  readonly sentAnswers: SentAnswers;
  readonly meetings: Meetings;
  readonly questions: Questions;
  readonly answers: Answers;
  readonly chatMeetings: ChatMeetings;
  readonly downloads: Downloads;
  /** The number that people call a new one by: H for a question to a person, K for one to a meeting. */
  nextNumber(kind: 'H' | 'K', now: Date): Promise<string>;
  languageOf(who: PersonKey): Promise<Language | null>;
  setLanguage(who: PersonKey, language: Language, now: Date): Promise<void>;
  /** The mailbox of the insurance district that the person chose. */
  districtOf(who: PersonKey): Promise<string | null>;
  setDistrict(who: PersonKey, contact: string, now: Date): Promise<void>;
  forgetDistrict(who: PersonKey): Promise<void>;
  saveFeedback(feedback: Feedback, now: Date): Promise<void>;
  keepText(text: KeptText, now: Date): Promise<void>;
  recordOf(who: PersonKey): Promise<PersonRecord>;
  rememberCard(who: PersonKey, conversation: string, activity: string, now: Date): Promise<void>;
  /** Drops everything of a person. @returns what there was */
  forgetPerson(who: PersonKey): Promise<PersonRecord>;
  /** True the first time, until the conversation is forgotten. */
  markWelcomed(tenant: string, conversation: string, now: Date): Promise<boolean>;
  forgetConversation(tenant: string, conversation: string): Promise<void>;
  /** The bot is removed: everything that is only of this conversation and its threads goes. */
  leaveConversation(tenant: string, conversation: string): Promise<void>;
}

/** Everything that must survive a restart. One implementation, SQLite; no SQL outside this folder. */
export interface Store {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Reserves an inbound activity before the work on it.
   * @returns false when it was handled, or is being handled, already
   */
  reserve(key: ActivityKey, now: Date): Promise<boolean>;
  /** The work is done: a repeat is dropped for 24 hours. */
  complete(key: ActivityKey): Promise<void>;
  /** The work failed in a way that a repeat may mend. */
  release(key: ActivityKey): Promise<void>;
  /** At the start of the one process that answers: what is still reserved belongs to one that died. */
  abandonReservations(): Promise<void>;
  /** Drops every record that is past its time (bot/privacy/kept.ts). @returns how many of each table */
  forgetOld(now: Date): Promise<Readonly<Record<string, number>>>;
  /** The keys of everyone by this directory object id, whatever the tenant, who has a record. */
  peopleBy(person: string): Promise<readonly PersonKey[]>;
  close(): Promise<void>;
}
