import type { Language } from '../knowledge/schema';
import { contactBlock, type ShownContact } from './contact-block';
import { button, type Card, card, type Element, heading, small, text } from './elements';
import { meetingBlock, type ShownMeeting } from './meeting-block';
import { stringsOf } from './strings';

/** Meetings on one card; what is beyond is counted. */
export const mostMeetings = 5;

/** The meetings that are coming. */
export interface MeetingListCardData {
  readonly language: Language;
  readonly now: Date;
  /** In the order to show them; at most `mostMeetings` are. */
  readonly meetings: readonly ShownMeeting[];
  /** Services that were asked for and have no meeting. */
  readonly without: readonly string[];
  /** Where Kela announces its meetings. */
  readonly contacts: readonly ShownContact[];
  /** The reader may change them. */
  readonly isForStaff: boolean;
}

/** Lists what is coming, each with its deadline and a way to send a question; where there is nothing it says so. */
export function meetingListCard(data: MeetingListCardData): Card {
  const { language, now, meetings, without, contacts, isForStaff } = data;
  const strings = stringsOf(language);
  const { meetingList: words } = strings;
  const shown = meetings.slice(0, mostMeetings);
  const left = meetings.length - shown.length;
  const missing = missingOf(meetings.length, without, words);
  const block = contactBlock(contacts, {
    language,
    subject: strings.contact.subject(strings.meetings.title),
    brief: true,
  });
  const summary = [words.title, ...(missing ? [missing] : []), ...shown.map(({ name }) => name)].join('. ');
  return card(
    language,
    summary,
    [
      heading(words.title),
      ...(missing ? [text(missing), block] : []),
      ...shown.map(
        (meeting): Element => ({
          type: 'Container',
          separator: true,
          spacing: 'medium',
          items: [...meetingBlock(meeting, language, now), ...submitTo(meeting, language, now)],
        }),
      ),
      ...(left > 0 ? [small(words.more(left), { separator: true })] : []),
    ],
    // A question without a meeting waits for the next one of its service.
    [
      ...(missing ? [button(strings.none.submit, { v: 1, do: 'submit-question', language })] : []),
      ...(isForStaff ? [button(words.manage, { v: 1, do: 'staff-meetings' })] : []),
    ],
  );
}

function missingOf(
  count: number,
  without: readonly string[],
  words: { readonly none: string; readonly noneFor: (services: string) => string },
): string | null {
  if (count === 0) return words.none;
  return without.length > 0 ? words.noneFor(without.join(', ')) : null;
}

/** A container to press, because a card has six actions at the most. */
function submitTo({ meeting, name, deadlineAt }: ShownMeeting, language: Language, now: Date): Element[] {
  if (now > deadlineAt) return [];
  const { meetingList: words } = stringsOf(language);
  return [
    {
      type: 'Container',
      style: 'emphasis',
      spacing: 'small',
      // A screen reader hears to which meeting; the eye sees it right above.
      selectAction: button(words.submitTo(name), { v: 1, do: 'submit-question', language, meeting }),
      items: [text(words.submit, { color: 'accent', weight: 'bolder' })],
    },
  ];
}
