import { dayAfter, openingOf } from '../../knowledge/contacts/opening-hours';
import { generalService } from '../../knowledge/contacts/route';
import { helsinkiDay, helsinkiInstant } from '../../knowledge/helsinki-time';
import type { StaffSettings } from '../config';
import type { PersonKey } from '../store/store';
import type { Address, Messenger } from '../teams/port';

/** How long it is remembered who was found to be staff, for showing what only staff see; rights are checked anew each time. */
const rememberedFor = 10 * 60 * 1000;

/** Whether staff are at work, or from when; `opens` is null where no hours are told. On an eve nobody is promised. */
export type StaffTime = { readonly atWork: true } | { readonly atWork: false; readonly opens: Date | null };

/** Kela's people who answer: who they are, when they are there and in which channel they are reached. */
export interface Staff {
  /** Checked anew at every action. @throws ReplyError when the team cannot be asked */
  isStaff(who: PersonKey, via: Address, now: Date): Promise<boolean>;
  /** Whether the person was found to be staff of late: enough to show a button, never to let it work. */
  isKnown(who: PersonKey, now: Date): boolean;
  /** Somebody is staff, and so can answer here. */
  readonly isSetUp: boolean;
  /** Whether a provider can be handed to a person at all. */
  readonly takesQuestions: boolean;
  timeAt(now: Date): StaffTime;
  /** The channel of a service, or the one for all. */
  channelOf(service: string): string | null;
  isChannel(conversation: string): boolean;
  /** When a question that waits since then is brought up again: within hours. */
  remindAt(since: Date): Date;
  /** Whether whoever wrote an answer of a service may publish it alone. */
  approvesAlone(service: string): boolean;
  readonly language: StaffSettings['language'];
}

/** Eves and weekends follow each other for a few days at the most. */
const mostEves = 14;

/** @param tenant the tenant of staff; null in local mode, where any may be */
export function createStaff(
  settings: StaffSettings,
  tenant: string | null,
  messenger: Pick<Messenger, 'membersOf'>,
): Staff {
  const { teamId, users, hours, channel, channels, remindAfter, selfApproval, language } = settings;
  const isSetUp = teamId !== null || users.length > 0;
  const known = new Map<string, number>();
  const keyOf = (who: PersonKey) => `${who.tenant}|${who.person}`;
  const isOurs = (who: PersonKey) => tenant === null || who.tenant === tenant;
  const isListed = (who: PersonKey) => isOurs(who) && users.includes(who.person.toLowerCase());
  const channelOf = (service: string) => channels.get(service) ?? channel ?? channels.get(generalService) ?? null;
  const timeAt = (now: Date): StaffTime => {
    if (hours === null) return { atWork: false, opens: null };
    let at = now;
    for (let searched = 0; searched < mostEves; searched += 1) {
      const opening = openingOf({ ...hours, days: [...hours.days] }, at);
      if (opening.state === 'closed') return { atWork: false, opens: opening.opens };
      if (opening.state === 'open') return at === now ? { atWork: true } : { atWork: false, opens: at };
      at = helsinkiInstant(dayAfter(helsinkiDay(at)), '00:00');
    }
    return { atWork: false, opens: null };
  };

  return {
    language,
    isSetUp,
    approvesAlone: (service) => selfApproval.has('*') || selfApproval.has(service),
    takesQuestions: hours !== null && isSetUp && channelOf(generalService) !== null,
    timeAt,
    channelOf,
    isChannel: (conversation) => {
      // A thread has its first message behind the channel's id.
      const [id] = conversation.split(';') as [string];
      return id === channel || [...channels.values()].includes(id);
    },
    isStaff: async (who, via, now) => {
      if (!isOurs(who)) return false;
      const isMember = async () =>
        teamId !== null &&
        [...(await messenger.membersOf(teamId, via))].some((id) => id.toLowerCase() === who.person.toLowerCase());
      const found = isListed(who) || (await isMember());
      if (found) known.set(keyOf(who), now.getTime());
      else known.delete(keyOf(who));
      return found;
    },
    isKnown: (who, now) => isListed(who) || now.getTime() - (known.get(keyOf(who)) ?? 0) <= rememberedFor,
    remindAt: (since) => {
      const due = new Date(since.getTime() + remindAfter);
      const time = timeAt(due);
      if (time.atWork || time.opens === null) return due;
      // From the opening on it waits its time again: nobody has had a look in between. A day too short for that has its opening.
      const later = new Date(time.opens.getTime() + remindAfter);
      return timeAt(later).atWork ? later : time.opens;
    },
  };
}
