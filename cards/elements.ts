import type { Language } from '../knowledge/schema';
import { type Action, mostWritten } from './actions';

/** The parts of Adaptive Cards 1.5 that we use. Microsoft's schema has more; what is not here is not needed. */
export type Element = TextBlock | RichTextBlock | Container | ActionSet | Input;

interface Base {
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
  readonly separator?: boolean;
}
export interface TextBlock extends Base {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'small' | 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly color?: 'accent' | 'good' | 'warning' | 'attention';
  readonly isSubtle?: boolean;
  readonly style?: 'heading';
}
/** Text without Markdown: what stands in it is shown to the letter and can be selected. */
export interface RichTextBlock extends Base {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly {
    readonly type: 'TextRun';
    readonly text: string;
    readonly weight?: 'bolder';
    readonly color?: 'accent';
    readonly size?: 'small';
    readonly isSubtle?: true;
  }[];
}
export interface Container extends Base {
  readonly type: 'Container';
  readonly style?: 'default' | 'emphasis' | 'warning' | 'attention' | 'good';
  readonly items: readonly Element[];
  /** To be shown and hidden by a button. */
  readonly id?: string;
  readonly isVisible?: false;
  /** Makes the whole container a button. */
  readonly selectAction?: CardAction;
}
/** Buttons inside a card that show and hide parts of it, without asking the bot. */
export interface ActionSet extends Base {
  readonly type: 'ActionSet';
  readonly id: string;
  readonly isVisible?: false;
  readonly actions: readonly {
    readonly type: 'Action.ToggleVisibility';
    readonly title: string;
    readonly targetElements: readonly string[];
  }[];
}
/** A field of a form: every one has a label, and a message for what it refuses. What is written comes back in the action's data under its id. */
export type Input = TextInput | ChoiceInput | ToggleInput | DateInput | TimeInput;
export interface TextInput extends Base {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly isMultiline?: boolean;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly value?: string;
}
export interface ChoiceInput extends Base {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** Choices below each other, each as long as it is; else a list that opens, whose field cuts what is longer than it. */
  readonly style?: 'expanded';
  readonly wrap?: true;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}
export interface ToggleInput extends Base {
  readonly type: 'Input.Toggle';
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly value: 'true' | 'false';
  readonly wrap: true;
}
/** A day: what is chosen comes back as YYYY-MM-DD. */
export interface DateInput extends Base {
  readonly type: 'Input.Date';
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}
/** A time of the day: what is chosen comes back as HH:MM. */
export interface TimeInput extends Base {
  readonly type: 'Input.Time';
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}
export interface CardAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Action;
  /** Clients that know no Action.Execute send the same data as a message. */
  readonly fallback: {
    readonly type: 'Action.Submit';
    readonly title: string;
    readonly data: Action;
    readonly associatedInputs?: 'none';
  };
  /** The fields of the card are not sent along, and may stay empty. */
  readonly associatedInputs?: 'none';
}
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: Language;
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly CardAction[];
}

/** A card from its body; `summary` is what a screen reader says and what a client without cards shows. */
export function card(
  language: Language,
  summary: string,
  body: readonly Element[],
  actions: readonly CardAction[] = [],
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    speak: summary,
    fallbackText: summary,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

export function text(content: string, look: Omit<TextBlock, 'type' | 'text' | 'wrap'> = {}): TextBlock {
  return { type: 'TextBlock', text: content, wrap: true, ...look };
}

export function heading(content: string): TextBlock {
  return text(content, { size: 'large', weight: 'bolder', style: 'heading' });
}

export function small(content: string, look: Omit<TextBlock, 'type' | 'text' | 'wrap'> = {}): TextBlock {
  return text(content, { size: 'small', isSubtle: true, ...look });
}

/** Text shown to the letter: addresses and numbers that people select and copy. */
export function verbatim(content: string, spacing: Base['spacing'] = 'none'): RichTextBlock {
  return { type: 'RichTextBlock', spacing, inlines: [{ type: 'TextRun', text: content, weight: 'bolder' }] };
}

/** What a person wrote, shown to the letter: no Markdown of theirs is read. */
export function plain(content: string, spacing: Base['spacing'] = 'default'): RichTextBlock {
  return { type: 'RichTextBlock', spacing, inlines: [{ type: 'TextRun', text: content }] };
}

/** A field for a longer text that must be filled. */
export function textInput(id: string, label: string, missing: string, value = ''): TextInput {
  return {
    type: 'Input.Text',
    id,
    label,
    isMultiline: true,
    isRequired: true,
    errorMessage: missing,
    maxLength: mostWritten,
    ...(value === '' ? {} : { value: value.slice(0, mostWritten) }),
  };
}

export function button(title: string, data: Action): CardAction {
  return {
    type: 'Action.Execute',
    title,
    verb: data.do,
    data,
    fallback: { type: 'Action.Submit', title, data },
  };
}

/** A button that works whatever stands in the fields of its card: "cancel" beside a field that must be filled. */
export function withoutFields({ fallback, ...action }: CardAction): CardAction {
  return { ...action, associatedInputs: 'none', fallback: { ...fallback, associatedInputs: 'none' } };
}

/** A line to press, inside a block that tells what it is about. What can be pressed says no more than its own words. */
export function pressable(selectAction: CardAction): Container {
  return {
    type: 'Container',
    // Tells it from the block, and makes it large enough for a finger.
    style: 'default',
    spacing: 'small',
    selectAction,
    items: [text(selectAction.title, { color: 'accent', weight: 'bolder' })],
  };
}

/** A row to press with fewer words than it is called by: a screen reader hears of what, the eye sees it right above. */
export function pressableAs(title: string, selectAction: CardAction): Container {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    selectAction,
    items: [text(title, { color: 'accent', weight: 'bolder' })],
  };
}

/** A question to press. */
export interface QuestionButton {
  /** What a screen reader says, and all that stands on it: so it can be pressed by voice too. */
  readonly title: string;
  readonly data: Action;
  /** The question by itself, where the title holds the note too. */
  readonly shown?: string;
  /** Stands small after the question. */
  readonly note?: string;
}

/**
 * Questions as buttons below each other. A container that can be pressed, not an action: clients cut the title of an
 * action at one line, and a question is longer than a phone is wide.
 */
export function questionButtons(questions: readonly QuestionButton[]): Container[] {
  return questions.map(({ title, data, shown = title, note }) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    selectAction: button(title, data),
    items: [
      note === undefined
        ? text(title, { color: 'accent', weight: 'bolder' })
        : {
            type: 'RichTextBlock',
            inlines: [
              { type: 'TextRun', text: shown, color: 'accent', weight: 'bolder' },
              { type: 'TextRun', text: ` · ${note}`, size: 'small', isSubtle: true },
            ],
          },
    ],
  }));
}

/** An entry to go on with. */
export interface NearQuestion {
  readonly entry: string;
  readonly question: string;
  readonly service: string;
}

/** Entries as buttons that tell their service too. */
export function toQuestions(near: readonly NearQuestion[], language: Language, from?: 'suggestions') {
  return near.map(({ entry, question, service }) => ({
    title: `${question} · ${service}`,
    shown: question,
    note: service,
    data: { v: 1, do: 'show-entry', entry, language, ...(from ? { from } : {}) } as const,
  }));
}
