import type { Language } from '../../knowledge/schema';

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

/** What a conversation may read and write; all of one turn, or nothing. */
export interface Transaction {
  languageOf(who: PersonKey): Promise<Language | null>;
  setLanguage(who: PersonKey, language: Language, now: Date): Promise<void>;
  /** The mailbox of the insurance district that the person chose. */
  districtOf(who: PersonKey): Promise<string | null>;
  setDistrict(who: PersonKey, contact: string, now: Date): Promise<void>;
  forgetDistrict(who: PersonKey): Promise<void>;
  saveFeedback(feedback: Feedback, now: Date): Promise<void>;
  /** True the first time, until the conversation is forgotten. */
  markWelcomed(tenant: string, conversation: string, now: Date): Promise<boolean>;
  forgetConversation(tenant: string, conversation: string): Promise<void>;
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
  /** Drops reservations older than 24 hours. @returns how many */
  forgetHandled(now: Date): Promise<number>;
  /** Fails when the database does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}
