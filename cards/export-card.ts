import type { Language } from '../knowledge/schema';
import { button, type Card, type CardAction, card, heading, plain, small, text, verbatim } from './elements';
import { formatMoment } from './format';
import { stringsOf } from './strings';

/** The questions of a meeting as a file. */
export interface ExportCardData {
  readonly language: Language;
  readonly meeting: string;
  /** What the meeting is called. */
  readonly name: string;
  readonly format: 'pptx' | 'xlsx';
  /** Where it can be fetched and until when; null where the bot has no public address. */
  readonly link: { readonly url: string; readonly until: Date } | null;
}

/** A link to the file, with who can open it and how long; without a public address the command that makes it. */
export function exportCard({ language, meeting, name, format, link }: ExportCardData): Card {
  const strings = stringsOf(language);
  const { exporting: words } = strings;
  const lead = format === 'pptx' ? words.slidesLead : words.sheetLead;
  const until = link && formatMoment(link.until, strings);
  return card(language, `${words.title[format]}. ${name}`, [
    heading(words.title[format]),
    verbatim(name),
    text(lead),
    ...(link && until
      ? [text(`[${words.link[format]}](${link.url})`), text(words.lead), small(words.validity(until.date, until.time))]
      : [text(words.noLink), plain(`npm run questions -- --meeting ${meeting} --${format}`)]),
  ]);
}

/** The buttons by which staff get the questions of a meeting as slides and as a spreadsheet. */
export function exportButtons(meeting: string, language: Language): [CardAction, CardAction] {
  const { exporting: words } = stringsOf(language);
  return [
    button(words.slides, { v: 1, do: 'staff-export', meeting, format: 'pptx' }),
    button(words.sheet, { v: 1, do: 'staff-export', meeting, format: 'xlsx' }),
  ];
}
