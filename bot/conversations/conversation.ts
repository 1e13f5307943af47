import type { Card } from '../../cards/elements';
import type { Context } from '../../knowledge/decide';
import type { Entry, Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { CalendarUrl } from '../agenda/present-meeting';
import type { DownloadUrl } from '../export/download';
import type { Learning } from '../learning/learning';
import type { Notices } from '../present';
import type { Privacy } from '../privacy/privacy';
import type { Talk } from '../recent-talk';
import type { Staff } from '../staff/staff';
import type { PersonKey, Transaction } from '../store/store';
import type { Place } from '../teams/activity';
import type { Found } from '../teams/compose-search';
import type { Address } from '../teams/port';
import type { Understand } from '../understand';

/** What every conversation may use. The clock, randomness and the store's transaction are passed in. */
export interface Surroundings {
  /** Without the entries that are hidden. */
  readonly knowledge: Knowledge;
  /** Entries that staff have taken out of use. */
  readonly hidden: ReadonlyMap<string, Entry>;
  readonly understand: Understand;
  readonly notices: Notices;
  readonly calendarUrl: CalendarUrl;
  readonly downloadUrl: DownloadUrl;
  readonly privacy: Privacy;
  readonly staff: Staff;
  readonly learning: Learning;
  readonly who: PersonKey;
  /** The person's name as Teams tells it. */
  readonly name: string | null;
  /** Whether the person was just found to be staff, looked up only for what is staff's alone; null where that failed. */
  readonly isStaff: boolean | null;
  /** Whoever reads here is staff, as far as is known: enough to show them what only staff may do. */
  readonly isForStaff: boolean;
  readonly conversation: string;
  /** The conversation as what is sent to it later needs it. */
  readonly address: Address;
  /** The id of what came in, the same when Teams sends it again; null where it has none. */
  readonly activity: string | null;
  /** The message in which a button was pressed. */
  readonly replyTo: string | null;
  /** The person in this conversation: what is remembered of it is nobody else's. */
  readonly chat: string;
  /** Nobody else reads this conversation. */
  readonly isPersonal: boolean;
  readonly place: Place;
  /** Where the bot is added and removed as one: the chat, or the team of the channel. */
  readonly home: string;
  /** What deciding on a text takes besides it. */
  readonly context: Context;
  /** What was talked of in the last minutes. */
  readonly recent: Talk | undefined;
  readonly tx: Transaction;
  readonly now: Date;
  readonly newId: () => string;
  /** The mailbox of the person's insurance district, once it is known. */
  readonly district: string | null;
  /** The language to reply in when the message itself does not tell. */
  readonly language: Language;
}

/** What a conversation gives back: cards to send, and a card to put in the place of the pressed one. */
export interface Reply {
  readonly say: readonly Card[];
  readonly replace?: Card;
  /** What a search from the compose box found: an answer to it alone, which sends nothing. */
  readonly found?: Found;
  /** What was just talked of, to remember for a while. */
  readonly talk?: Talk;
  /** The cards show what is kept about the person: they are taken back when the person asks to be forgotten. */
  readonly isAboutPerson?: boolean;
  /** The person asked to be forgotten: nothing stays in memory, and these messages of ours go. */
  readonly forgets?: readonly string[];
}
