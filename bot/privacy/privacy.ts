import { createHasWord } from '../../knowledge/has-word';
import type { Knowledge } from '../../knowledge/load';
import type { PersonNames } from '../../knowledge/matching/voikko/person-names';
import { languages } from '../../knowledge/schema';
import { createHeldTexts, type HeldTexts } from './held-texts';
import { createMask } from './mask';
import { createNamesClient, type NamesClient } from './names-client';
import { createIsPersonName } from './person-name';
import { tokensOf } from './tokens';

/** What protects personal data in a conversation, besides the guard against identity codes that stands before it. */
export interface Privacy {
  readonly namesClient: NamesClient;
  readonly mask: (text: string) => string;
  readonly held: HeldTexts;
}

/** @param isOurWord whether the knowledge has a word in some form */
export function createPrivacy(
  knowledge: Knowledge,
  names: PersonNames | null,
  isOurWord: (word: string) => boolean,
): Privacy {
  const ourNames = namesIn(knowledge);
  const isPersonName = createIsPersonName(names, { has: isOurWord, hasAsName: (word) => ourNames.has(word) });
  return {
    namesClient: createNamesClient(isPersonName, createHasWord(knowledge.caseWords)),
    mask: createMask(isPersonName, isOurWord),
    held: createHeldTexts(),
  };
}

/** What our texts write with a capital inside a sentence, in small letters: services, inquiries, places. */
function namesIn({ entries }: Knowledge): ReadonlySet<string> {
  const texts = [...entries.values()].flatMap((entry) =>
    languages.flatMap((language) => [entry[language].question, entry[language].answer, ...entry[language].alternates]),
  );
  const written = texts
    .flatMap(tokensOf)
    .filter(({ isCapitalised, beginsSentence }) => isCapitalised && !beginsSentence);
  return new Set(written.map(({ text }) => text.toLowerCase()));
}
