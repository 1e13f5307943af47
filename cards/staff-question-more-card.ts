import type { Language } from '../knowledge/schema';
import {
  button,
  type Card,
  type CardAction,
  type ChoiceInput,
  card,
  type Element,
  heading,
  text,
  withoutFields,
} from './elements';
import { formatMoment } from './format';
import type { NamedMeeting } from './named-meeting';
import { stringsOf } from './strings';

/** What is rarely done with a question; what cannot be done now is left out. */
export interface StaffQuestionMoreCardData {
  readonly language: Language;
  readonly question: string;
  readonly version: number;
  readonly number: string;
  /** What just happened. */
  readonly note: 'reordered' | null;
  /** May be answered, though it is not accepted yet. */
  readonly isNew: boolean;
  /** May be merged here; the card of the question has no room for it. */
  readonly merges: boolean;
  /** Who of staff may look after it, besides whoever looks. */
  readonly staff: readonly { readonly id: string; readonly name: string | null }[];
  readonly place: { readonly nth: number; readonly of: number } | null;
  /** Where it may go; null where it stays. */
  readonly meetings: readonly NamedMeeting[] | null;
  readonly isAnsweredLive: boolean;
}

/** The value of the choice to wait for a meeting that is not scheduled yet. */
export const noMeeting = 'waiting';
/** The value of whoever presses, as the one who looks after a question. */
export const myself = 'me';

/** Who looks after it, its place in the agenda, its meeting, and whether the meeting answered it. */
export function staffQuestionMoreCard(data: StaffQuestionMoreCardData): Card {
  const { language, question: id, version, number, note, place, meetings, isAnsweredLive } = data;
  const strings = stringsOf(language);
  const words = strings.staffQuestionMore;
  const title = words.title(number);
  const said = note ? [strings.staffQuestion.notes[note]] : [];
  const assign = button(words.assign, { v: 1, do: 'staff-assign', id, version });
  const reorder = (name: string, by: -1 | 1) =>
    row(withoutFields(button(name, { v: 1, do: 'staff-reorder', id, version, by })));
  const live = button(isAnsweredLive ? words.notAnsweredLive : words.answeredLive, {
    ...({ v: 1, do: 'staff-live', id, version } as const),
    answered: !isAnsweredLive,
  });
  const write = button(strings.staffQuestion.write, { v: 1, do: 'staff-write', id });
  const merge = button(strings.staffQuestion.merge, { v: 1, do: 'staff-merge-form', id });
  const body: Element[] = [
    heading(title),
    ...said.map((line) => text(line, { weight: 'bolder' })),
    ...(place && place.of > 1 ? [text(`${words.order}: ${place.nth}/${place.of}`)] : []),
    ...(place && place.nth > 1 ? [reorder(words.earlier, -1)] : []),
    ...(place && place.nth < place.of ? [reorder(words.later, 1)] : []),
    row(withoutFields(live)),
    ...(data.isNew ? [row(withoutFields(write))] : []),
    ...(data.merges ? [row(withoutFields(merge))] : []),
    choice('to', words.assignTo, [
      { title: words.me, value: myself },
      ...data.staff.map((one) => ({ title: one.name ?? strings.staffQuestion.someone, value: one.id })),
    ]),
    row(assign),
    ...(meetings
      ? [
          longChoice('meeting', words.meeting, [
            ...meetings.map(({ id: value, name, startsAt }) => {
              const { date } = formatMoment(startsAt, strings);
              return { title: strings.staffQueue.meetingChoice(name, date), value };
            }),
            { title: words.waits, value: noMeeting },
          ]),
          row(button(words.move, { v: 1, do: 'staff-to-meeting', id, version })),
        ]
      : []),
  ];
  const back = withoutFields(button(words.back, { v: 1, do: 'staff-question', id }));
  return card(language, [title, ...said].join('. '), body, [back]);
}

function choice(id: string, label: string, choices: ChoiceInput['choices']): ChoiceInput {
  return { type: 'Input.ChoiceSet', id, label, choices, value: choices[0]?.value as string, spacing: 'medium' };
}

/** Names that are longer than a field stand below each other. */
function longChoice(...field: Parameters<typeof choice>): ChoiceInput {
  return { ...choice(...field), style: 'expanded', wrap: true };
}

function row(selectAction: CardAction): Element {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    selectAction,
    items: [text(selectAction.title, { color: 'accent', weight: 'bolder' })],
  };
}
