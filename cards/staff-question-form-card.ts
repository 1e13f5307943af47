import type { Language } from '../knowledge/schema';
import { button, type Card, card, heading, plain, small, text, textInput, withoutFields } from './elements';
import { stringsOf } from './strings';

/** Characters that the reason of a decline may have. */
export const mostReason = 500;
const longestShown = 300;
const longestChoice = 60;

/** Asks for the reason not to take a question to a meeting. */
export interface DeclineFormCardData {
  readonly language: Language;
  readonly question: string;
  readonly version: number;
  readonly number: string;
  readonly text: string;
  /** What was written so far; empty for nothing. */
  readonly reason: string;
  readonly problem: 'missing' | 'too-long' | 'changed' | null;
}

export function declineFormCard(data: DeclineFormCardData): Card {
  const { language, question: id, version, number, problem } = data;
  const words = stringsOf(language).staffDecline;
  const title = words.title(number);
  const told = { missing: words.missing, 'too-long': words.tooLong(mostReason), changed: words.changed };
  return card(
    language,
    `${title} ${words.lead}`,
    [
      heading(title),
      plain(shortened(data.text, longestShown)),
      text(words.lead),
      ...(problem ? [text(told[problem], { color: 'attention' })] : []),
      {
        ...textInput('reason', words.reason, words.missing, data.reason.slice(0, mostReason)),
        maxLength: mostReason,
        placeholder: words.hint,
      },
    ],
    [
      button(words.confirm, { v: 1, do: 'staff-decline', id, version }),
      withoutFields(button(words.cancel, { v: 1, do: 'staff-question', id })),
    ],
  );
}

/** Asks into which question to merge one. */
export interface MergeFormCardData {
  readonly language: Language;
  readonly question: string;
  readonly version: number;
  readonly number: string;
  readonly text: string;
  /** The most alike first. */
  readonly candidates: readonly { readonly question: string; readonly number: string; readonly text: string }[];
}

export function mergeFormCard({ language, question: id, version, number, text: asked, candidates }: MergeFormCardData) {
  const words = stringsOf(language).staffMerge;
  const title = words.title(number);
  const cancel = withoutFields(button(words.cancel, { v: 1, do: 'staff-question', id }));
  const body = [heading(title), plain(shortened(asked, longestShown))];
  if (candidates.length === 0) return card(language, `${title}. ${words.none}`, [...body, text(words.none)], [cancel]);
  return card(
    language,
    title,
    [
      ...body,
      text(words.lead),
      small(words.candidates, { separator: true }),
      ...candidates.map((one) => plain(`${one.number}: ${shortened(one.text, longestShown)}`, 'small')),
      {
        type: 'Input.ChoiceSet',
        id: 'into',
        label: words.into,
        choices: candidates.map((one) => ({
          title: `${one.number}: ${shortened(one.text, longestChoice)}`,
          value: one.question,
        })),
        isRequired: true,
        errorMessage: words.missing,
      },
    ],
    [button(words.confirm, { v: 1, do: 'staff-merge', id, version }), cancel],
  );
}

function shortened(written: string, most: number): string {
  return written.length <= most ? written : `${written.slice(0, most)}…`;
}
