import { generalService } from '../contacts/route';
import type { Knowledge } from '../load';
import { type IntentId, type Language, languages } from '../schema';

/** What a message can be about. An open question is one that the materials do not answer. */
export const targetKinds = ['entry', 'open', 'contact', 'intent'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Something a message can be about, with the texts that lead to it. */
export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
  /** The services it holds for; none when it holds for all. */
  readonly services: readonly string[];
  readonly texts: Readonly<Record<Language, TargetText>>;
}

interface TargetText {
  /** Wordings of the question itself: each should find the target alone. */
  readonly phrases: readonly string[];
  /** Further text that supports a match without being one. */
  readonly body: string;
}

/** Entries, open questions, contacts and intents as targets of one index, so that their scores can be compared. */
export function targetsOf(knowledge: Knowledge): Target[] {
  const entries = [...knowledge.entries.values()].map((entry): Target => {
    const holdsForAll = [entry.service, ...entry.also].includes(generalService);
    const service = knowledge.services.get(entry.service)?.name;
    const topic = knowledge.topics.get(entry.topic)?.name;
    return {
      kind: 'entry',
      id: entry.id,
      services: holdsForAll ? [] : [entry.service, ...entry.also],
      texts: inEachLanguage((language) => {
        const { question, answer, alternates } = entry[language];
        const names = [service?.[language], topic?.[language]];
        // What stands there in another language would make its words known as words of this one.
        const isMissing = entry.missing.includes(language);
        return {
          phrases: isMissing ? alternates : [question, ...alternates],
          body: (isMissing ? names : [answer, ...names]).join('\n'),
        };
      }),
    };
  });
  const intents = knowledge.intents.map((intent): Target => {
    return {
      kind: 'intent',
      id: intent.id satisfies IntentId,
      services: [],
      texts: inEachLanguage((language) => ({ phrases: intent.phrases[language], body: '' })),
    };
  });
  const open = [...knowledge.openQuestions.values()].map((question): Target => {
    const topic = knowledge.topics.get(question.topic)?.name;
    return {
      kind: 'open',
      id: question.id,
      services: question.services,
      texts: inEachLanguage((language) => ({
        phrases: [question[language].question, ...question[language].alternates],
        body: [topic?.[language], ...question.services.map((id) => knowledge.services.get(id)?.name[language])].join(
          '\n',
        ),
      })),
    };
  });
  const contacts = [...knowledge.contactPhrases.values()].map((phrases): Target => {
    const contact = knowledge.contacts.get(phrases.id);
    return {
      kind: 'contact',
      id: phrases.id,
      services: [],
      texts: inEachLanguage((language) => ({
        phrases: phrases[language],
        body: [contact?.name[language], contact?.purpose[language], contact?.district?.[language]].join('\n'),
      })),
    };
  });
  return [...entries, ...open, ...contacts, ...intents];
}

function inEachLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
}
