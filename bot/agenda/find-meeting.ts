import { stringsOf } from '../../cards/strings';
import { dayAfter } from '../../knowledge/contacts/opening-hours';
import { helsinkiDay } from '../../knowledge/helsinki-time';
import type { Knowledge } from '../../knowledge/load';
import { createNamedServices } from '../../knowledge/matching/named-services';
import { wordsOf } from '../../knowledge/matching/normalise';
import { languages } from '../../knowledge/schema';
import { hasEnded, type ScheduledMeeting } from './meeting';
import { nameOf } from './present-meeting';

/** What a few words say of a meeting. */
export interface FoundMeetings {
  /** Those that fit all that was said, the nearest in time first. */
  readonly sure: readonly ScheduledMeeting[];
  /** Those that fit some of it, where none fits all. */
  readonly near: readonly ScheduledMeeting[];
  /** All that can be held now: neither cancelled nor long over. */
  readonly possible: readonly ScheduledMeeting[];
  /** The words speak of one of these meetings and of hardly anything else. */
  readonly isMeetingLike: boolean;
}

const day = 24 * 60 * 60 * 1000;
const daysBack = 2;
/** Shorter words ("on", "är", "the") tell nothing. */
const shortestWord = 4;
const mostOtherWords = 1;

/** Finds the meeting that words mean: by its id, its name, its service, its day. */
export function findMeetings(
  said: string,
  meetings: readonly ScheduledMeeting[],
  { knowledge, now }: { readonly knowledge: Knowledge; readonly now: Date },
): FoundMeetings {
  const distance = ({ startsAt }: ScheduledMeeting) => Math.abs(startsAt.getTime() - now.getTime());
  const since = new Date(now.getTime() - daysBack * day);
  const possible = meetings
    .filter((meeting) => meeting.state === 'scheduled' && !hasEnded(meeting, since))
    .sort((left, right) => distance(left) - distance(right) || (left.id < right.id ? -1 : 1));

  const byId = possible.filter(({ id }) => idsIn(said).includes(id));
  if (byId.length > 0) return { sure: byId, near: [], possible, isMeetingLike: true };

  const { isOn, rest } = dayIn(said, now);
  const onDay = isOn ? possible.filter(({ startsAt }) => isOn(helsinkiDay(startsAt))) : possible;
  const services = createNamedServices(knowledge.services.values());
  const named = services.in(rest);
  const words = tellingWords(rest);
  const namesOf = (meeting: ScheduledMeeting) =>
    languages.map((language) => tellingWords(nameOf(meeting, knowledge, language)));
  const inName = (meeting: ScheduledMeeting) =>
    words.filter((word) => namesOf(meeting).some((name) => name.some((part) => isSameWord(word, part)))).length;
  const best = (of: readonly ScheduledMeeting[]) => {
    const most = Math.max(...of.map(inName));
    return of.filter((meeting) => inName(meeting) === most);
  };
  const isOfService = ({ service }: ScheduledMeeting) => named.has(service);

  const byName = onDay.filter((meeting) => namesOf(meeting).some((name) => isNamedBy(words, name)));
  const sure = [byName, onDay.filter(isOfService), isOn && named.size === 0 ? onDay : []].find((of) => of.length > 0);
  if (sure) {
    const found = best(sure);
    const isTold = isOn !== null || words.some(isOfMeetings);
    const others = tellingWords(services.without(rest)).filter(
      (word) =>
        !isOfMeetings(word) &&
        !namesOf(found[0] as ScheduledMeeting).some((name) => name.some((part) => isSameWord(word, part))),
    );
    return { sure: found, near: [], possible, isMeetingLike: isTold && others.length <= mostOtherWords };
  }
  const some = possible.filter((meeting) => isOfService(meeting) || (named.size === 0 && inName(meeting) > 0));
  return { sure: [], near: some.length > 0 ? some : isOn ? onDay : [], possible, isMeetingLike: false };
}

function idsIn(said: string): string[] {
  return said
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[.,;:!)”"]+$/, ''));
}

function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => word.length >= shortestWord);
}

/** A name is said when all of its words are, or when all that is said is in it; one that only says "meeting" names none. */
function isNamedBy(words: readonly string[], name: readonly string[]): boolean {
  const isIn = (word: string, others: readonly string[]) => others.some((other) => isSameWord(word, other));
  const tells = (some: readonly string[]) => some.some((word) => !isOfMeetings(word));
  return (
    (tells(name) && name.every((part) => isIn(part, words))) ||
    (tells(words) && words.every((word) => isIn(word, name)))
  );
}

/** Whether a word only says that it is a meeting: "keskustelutilaisuus", "möte". */
function isOfMeetings(word: string): boolean {
  return languages.some((language) => stringsOf(language).meetingChat.meetings.some((part) => word.includes(part)));
}

/** Inflected forms of one word count as the same: what stays of a long word is its beginning. */
function isSameWord(left: string, right: string): boolean {
  return left === right || left.startsWith(rootOf(right)) || right.startsWith(rootOf(left));
}

function rootOf(word: string): string {
  if (/\d/.test(word)) return word;
  return word.length > 8 ? word.slice(0, -2) : word.length > 5 ? word.slice(0, -1) : word;
}

const isoDay = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const dottedDay = /\b(\d{1,2})\.\s?(\d{1,2})\b(?:\.?\s?(\d{4})\b|\.)?/;
const namedDay = /\b(\d{1,2})\.?\s+(\p{L}{3,})(?:\s+(\d{4})\b)?/u;
/** "klo 9.30" is no day. */
const clockTime =
  /(?:\b(?:klo|kl|kello|at)\.?\s*\d{1,2}(?:[.:]\d{2})?|\b\d{1,2}:\d{2})(?:\s?[–-]\s?\d{1,2}(?:[.:]\d{2})?)?/giu;

/** The day that words name, as a test for YYYY-MM-DD, and the words without it. */
function dayIn(said: string, now: Date): { isOn: ((day: string) => boolean) | null; rest: string } {
  const text = said.replace(clockTime, ' ');
  const iso = isoDay.exec(text);
  if (iso) return { isOn: (on) => on === iso[0], rest: text.replace(iso[0], ' ') };
  const dotted = dottedDay.exec(text);
  if (dotted && isMonth(Number(dotted[2]))) {
    return { isOn: dayOf(dotted[1], Number(dotted[2]), dotted[3]), rest: text.replace(dotted[0], ' ') };
  }
  const spelt = namedDay.exec(text);
  const month = spelt ? monthNamed(spelt[2] as string) : 0;
  if (spelt && isMonth(month)) return { isOn: dayOf(spelt[1], month, spelt[3]), rest: text.replace(spelt[0], ' ') };
  const today = helsinkiDay(now);
  for (const language of languages) {
    const { days } = stringsOf(language).meetingChat;
    for (const [word, on] of [
      [days.today, today],
      [days.tomorrow, dayAfter(today)],
      [days.yesterday, helsinkiDay(new Date(now.getTime() - day))],
    ] as const) {
      const pattern = new RegExp(`(?<!\\p{L})${word.replace(' ', '\\s?')}(?!\\p{L})`, 'iu');
      if (pattern.test(text)) return { isOn: (each) => each === on, rest: text.replace(pattern, ' ') };
    }
  }
  return { isOn: null, rest: text };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function dayOf(date: string | undefined, month: number, year: string | undefined): (day: string) => boolean {
  const ending = `-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return (on) => on.endsWith(ending) && (year === undefined || on.startsWith(year));
}

/** The number of a month by its name, in any language and form; 0 for none. */
function monthNamed(word: string): number {
  const written = word.toLowerCase();
  for (let month = 1; month <= 12; month += 1) {
    const names = languages.map((language) =>
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2026, month - 1, 1)),
      ),
    );
    if (names.some((name) => written.startsWith(name.toLowerCase()))) return month;
  }
  return 0;
}
