import type { Language } from '../knowledge/schema';
import { mostWording } from './actions';
import {
  button,
  type Card,
  card,
  type Element,
  heading,
  plain,
  questionButtons,
  small,
  text,
  textInput,
  withoutFields,
} from './elements';
import { stringsOf } from './strings';

/** Whether a question found no answer, was picked among suggestions, or got an answer that did not help; how often. */
export type ReviewKinds = Readonly<Record<'miss' | 'pick' | 'not-helpful', number>>;

/** One page of what people asked and we did not know. */
export interface ReviewListCardData {
  readonly language: Language;
  /** How many there are in all. */
  readonly total: number;
  /** From 0 on. */
  readonly page: number;
  readonly pages: number;
  readonly items: readonly {
    readonly item: string;
    readonly text: string;
    readonly count: number;
    readonly kinds: ReviewKinds;
    /** The question of the nearest entry. */
    readonly nearest: string | null;
  }[];
}

const longestInList = 200;

/** The items as buttons below each other, with what is known of each. */
export function reviewListCard(data: ReviewListCardData): Card {
  const { language, total, page, pages, items } = data;
  const words = stringsOf(language).review;
  const lead = total === 0 ? words.nothing : words.count(total);
  const turn = (title: string, to: number) => button(title, { v: 1, do: 'staff-review-list', page: to });
  const body: Element[] = [
    heading(words.title),
    text(lead),
    ...(total === 0 ? [] : [small(words.lead)]),
    ...questionButtons(
      items.map(({ item, text: asked, count, kinds, nearest }) => {
        const shown = shortened(asked);
        const near = nearest === null ? words.noNearest : words.nearest(nearest);
        const note = [words.asked(count), ...kindsIn(kinds, language), near].join(' · ');
        return { title: `${shown} · ${note}`, shown, note, data: { v: 1, do: 'staff-review-open', item } };
      }),
    ),
    ...(pages > 1 ? [small(words.page(page + 1, pages))] : []),
  ];
  return card(language, `${words.title}. ${lead}`, body, [
    ...(page > 0 ? [turn(words.previous, page - 1)] : []),
    ...(page + 1 < pages ? [turn(words.next, page + 1)] : []),
  ]);
}

/** One item, with what staff can make of it. */
export interface ReviewItemCardData {
  readonly language: Language;
  readonly item: string;
  readonly textLanguage: Language;
  readonly count: number;
  readonly kinds: ReviewKinds;
  /** The wordings to show, the most typical first. */
  readonly texts: readonly { readonly text: string; readonly count: number }[];
  /** How many further wordings there are. */
  readonly more: number;
  readonly wording: string;
  /** The entries that it may belong to. */
  readonly candidates: readonly { readonly entry: string; readonly title: string }[];
  readonly chosen: string | null;
  /** What is wrong with what was sent. */
  readonly problem: 'missing' | 'too-long' | 'masked' | 'taken' | 'entry' | null;
}

/** Asks for a wording and the entry it leads to. */
export function reviewItemCard(data: ReviewItemCardData): Card {
  const { language, item, candidates, chosen, problem } = data;
  const strings = stringsOf(language);
  const words = strings.review;
  const about = [
    words.asked(data.count),
    ...kindsIn(data.kinds, language),
    words.language(strings.languageNames[data.textLanguage]),
  ].join(' · ');
  const told = problem === 'too-long' ? words.problems['too-long'](mostWording) : problem && words.problems[problem];
  const preview = (title: string, as: 'alternate' | 'draft') =>
    button(title, { v: 1, do: 'staff-review-preview', item, as });
  const value = candidates.find(({ entry }) => entry === chosen)?.entry ?? candidates[0]?.entry;
  return card(
    language,
    `${words.itemTitle}. ${about}`,
    [
      heading(words.itemTitle),
      small(about, { spacing: 'none' }),
      ...data.texts.map(({ text: asked, count }) => plain(words.times(count, asked), 'small')),
      ...(data.more > 0 ? [small(words.more(data.more))] : []),
      ...(told ? [text(told, { color: 'attention' })] : []),
      {
        ...textInput('wording', words.wording, words.wordingMissing, data.wording.slice(0, mostWording)),
        maxLength: mostWording,
        placeholder: words.wordingHint,
      },
      ...(value === undefined
        ? [text(words.noNearest)]
        : [
            {
              type: 'Input.ChoiceSet',
              id: 'entry',
              label: words.entry,
              choices: candidates.map(({ entry, title }) => ({ title, value: entry })),
              style: 'expanded',
              wrap: true,
              value,
              isRequired: true,
              errorMessage: words.entryMissing,
            } as const,
          ]),
    ],
    [
      ...(value === undefined ? [] : [preview(words.asAlternate, 'alternate')]),
      preview(words.asDraft, 'draft'),
      withoutFields(button(words.dismiss, { v: 1, do: 'staff-review-dismiss', item })),
      withoutFields(button(words.backToList, { v: 1, do: 'staff-review-list', page: 0 })),
    ],
  );
}

/** What is proposed of an item. */
export type ShownProposal =
  | { readonly kind: 'alternate'; readonly entry: string; readonly question: string; readonly wording: string }
  | { readonly kind: 'draft'; readonly service: string; readonly wording: string };

type Outcome = 'answer' | 'suggest' | 'none' | 'contact' | 'command' | 'client-matter';

/** What came of a query: how it came out, and what was shown first. */
export interface ShownOutcome {
  readonly outcome: Outcome;
  /** `draft` is the proposed draft itself. */
  readonly first: string | null | { readonly isDraft: true };
}

/** What a proposal would do to the labelled queries. */
export interface ReviewPreviewCardData {
  readonly language: Language;
  readonly item: string;
  readonly proposal: ShownProposal;
  /** Null when it could not be found out. */
  readonly preview: {
    readonly queries: number;
    readonly better: number;
    readonly worse: number;
    readonly other: number;
    readonly changed: readonly {
      readonly query: string;
      readonly effect: 'better' | 'worse' | 'other';
      readonly before: ShownOutcome;
      readonly after: ShownOutcome;
    }[];
    /** A labelled query that the wording repeats: then it cannot be added. */
    readonly repeats: string | null;
  } | null;
}

/** Shows what a proposal would do, and asks whether to make it. */
export function reviewPreviewCard(data: ReviewPreviewCardData): Card {
  const { language, item, proposal, preview } = data;
  const words = stringsOf(language).review;
  const { wording } = proposal;
  const title = proposal.kind === 'alternate' ? words.addTitle : words.draftTitle;
  const lead = proposal.kind === 'alternate' ? words.leadsTo(proposal.question) : words.draftLead(proposal.service);
  const cancel = button(words.cancel, { v: 1, do: 'staff-review-open', item });
  if (!preview) return card(language, words.failed, [text(words.failed), plain(wording)], [cancel]);
  const { queries, better, worse, other, changed } = preview;
  const told =
    better + worse + other === 0
      ? words.noEffect(queries)
      : [words.effect(queries, better, worse), ...(other > 0 ? [words.effectOther(other)] : [])].join(' ');
  const repeats = proposal.kind === 'alternate' ? preview.repeats : null;
  const confirm =
    proposal.kind === 'alternate'
      ? button(words.confirmAdd, { v: 1, do: 'staff-review-add', item, entry: proposal.entry, wording })
      : button(words.confirmDraft, { v: 1, do: 'staff-review-draft', item, wording });
  return card(
    language,
    `${title} ${told}`,
    [
      heading(title),
      plain(wording),
      text(lead),
      text(told, { weight: 'bolder' }),
      ...(repeats === null ? [] : [text(words.repeats, { color: 'attention' }), plain(repeats)]),
      ...changed.flatMap(({ query, effect, before, after }) => [
        plain(query, 'medium'),
        small(words.beforeAfter(words.effects[effect], outcomeLine(before, language), outcomeLine(after, language)), {
          spacing: 'none',
        }),
      ]),
    ],
    repeats === null ? [confirm, cancel] : [cancel],
  );
}

/** The effect is being looked at; the result comes later. */
export function reviewRunningCard(language: Language, item: string, wording: string): Card {
  const words = stringsOf(language).review;
  return card(
    language,
    words.running,
    [text(words.running), plain(wording)],
    [button(words.cancel, { v: 1, do: 'staff-review-open', item })],
  );
}

/** What became of an item. */
export function reviewDoneCard(language: Language, done: 'alternate' | 'draft' | 'dismissed' | 'gone'): Card {
  const words = stringsOf(language).review;
  const line = words.done[done];
  return card(language, line, [text(line)], [button(words.backToList, { v: 1, do: 'staff-review-list', page: 0 })]);
}

function outcomeLine({ outcome, first }: ShownOutcome, language: Language): string {
  const words = stringsOf(language).review;
  const shown = first !== null && typeof first !== 'string' ? words.newDraft : first;
  return shown === null ? words.outcomes[outcome] : `${words.outcomes[outcome]} (${shown})`;
}

function kindsIn(kinds: ReviewKinds, language: Language): string[] {
  const words = stringsOf(language).review.kinds;
  return (['miss', 'not-helpful', 'pick'] as const).flatMap((kind) =>
    kinds[kind] > 0 ? [words[kind](kinds[kind])] : [],
  );
}

function shortened(asked: string): string {
  return asked.length <= longestInList ? asked : `${asked.slice(0, longestInList)}…`;
}
