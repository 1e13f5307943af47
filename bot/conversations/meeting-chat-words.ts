import { type Strings, stringsOf } from '../../cards/strings';
import { type Language, languages } from '../../knowledge/schema';

/** What is said to the bot in the chat of a meeting, and does something there. */
export interface SaidInChat {
  /** "tämä on <kokous>", "kysymys: ...", "kysymykset". */
  readonly does: 'link' | 'collect' | 'list';
  /** What stands behind the words that say so. */
  readonly rest: string;
  /** Whose words they are; "lista" is Finnish and Swedish. */
  readonly languages: readonly Language[];
}

/** Reads what is said in the chat of a meeting; null for an ordinary message. */
export function readSaid(text: string): SaidInChat | null {
  const said = text.trim();
  return (
    found('list', ({ list }) => new RegExp(`^(?:${anyOf(list)})[.!]?()$`, 'iu'), said) ??
    found(
      'collect',
      ({ question }) => new RegExp(`^(?:${anyOf(question)})(?:\\s*[:：]\\s*|$)([\\s\\S]*)$`, 'iu'),
      said,
    ) ??
    // A question that begins so is a question.
    (said.includes('?')
      ? null
      : found('link', ({ thisIs }) => new RegExp(`^(?:${anyOf(thisIs)})(?=[\\s:])[\\s:]*([\\s\\S]*)$`, 'iu'), said))
  );
}

/** A message without "kysymys:" before it; to one person alone it is asked like any other. */
export function withoutQuestionWord(text: string): string {
  const said = readSaid(text);
  return said?.does === 'collect' && said.rest !== '' ? said.rest : text;
}

/** Whether a message in a group needs to know who is staff. */
export function asksForRightsInChat(text: string): boolean {
  const does = readSaid(text)?.does;
  return does === 'link' || does === 'list';
}

function found(
  does: SaidInChat['does'],
  patternOf: (words: Strings['meetingChat']) => RegExp,
  said: string,
): SaidInChat | null {
  const matches = languages.flatMap((language) => {
    const match = patternOf(stringsOf(language).meetingChat).exec(said);
    return match ? [{ language, rest: (match[1] as string).trim() }] : [];
  });
  const [first] = matches;
  return first ? { does, rest: first.rest, languages: matches.map(({ language }) => language) } : null;
}

/** The longer ones first: "this chat is for" before "this chat is". */
function anyOf(words: readonly string[]): string {
  return [...words].sort((left, right) => right.length - left.length).join('|');
}
